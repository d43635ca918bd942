# %% [markdown] lang="en"
# # 10 Optimizers
#
# Backpropagation tells every weight its slope. What to *do* with the slope is another question, and there is more than one answer.
# A rule that turns gradients into steps is called an **optimizer**. You know the oldest one already. In this lesson it gets two
# younger relatives: one that rolls like a ball, and one that remembers how large its slopes usually are.
#
# **At the end you will be able to**
#
# - take steps of SGD, momentum and Adam on paper, and write each of them in Python;
# - say what is "stochastic" about SGD, and what a mini-batch is good for;
# - predict how each of the three walks through a ravine, over a saddle, and past a local minimum;
# - explain why Adam corrects its two means, and why its first step has the length $\eta$;
# - say what an optimizer can promise, and what none of them can.
#
# **What you need:** lesson 02, above all the learning rate and the loss landscape. From lesson 08 you need only that every weight has a gradient.
#
# **Time:** about 75 minutes, with paper and a calculator.

# %% [markdown] lang="ja"
# # 10 オプティマイザー
#
# 誤差逆伝播を使うと、どの重みの傾きもわかります。でも、その傾きをどう「使う」かは別の問題で、答えは1つではありません。勾配を一歩の動きに変える規則を**オプティマイザー**（最適化手法）といいます。いちばん古いものは、もう知っています。このレッスンでは、新しい仲間が2つ増えます。ボールのように転がるものと、これまでの傾きの大きさを覚えておくものです。
#
# **このレッスンでできるようになること**
#
# - SGD、モメンタム、Adamの一歩を紙の上で計算し、Pythonで書ける。
# - SGDの「確率的」の意味と、ミニバッチの利点を説明できる。
# - 細長い谷、峠、局所的な谷底のある地図で、3つの手法がどう進むかを予想できる。
# - Adamが2つの平均を補正する理由と、最初の一歩の長さが $\eta$ になる理由を説明できる。
# - オプティマイザーに約束できること、どれにも約束できないことを言える。
#
# **必要なもの**：レッスン02、とくに学習率と損失の地図。レッスン08からは、「どの重みにも勾配がある」ことだけを使います。
#
# **時間**：約75分。紙と電卓を用意しましょう。

# %% setup=true

# %% [markdown] lang="en"
# ## Warm-up
#
# Three short questions on earlier lessons, with new numbers each time. Work from memory first. Nothing here is graded.

# %% [markdown] lang="ja"
# ## 準備運動
#
# これまでのレッスンから短い3問です。数字は毎回変わります。まずは何も見ないで考えましょう。成績には入りません。

# %%
warm_up("10_optimizers")

# %% [markdown] lang="en"
# To check yourself, put your three answers after the name of the lesson and run the cell again.

# %% [markdown] lang="ja"
# 答え合わせをするには、レッスン名のうしろに3つの答えを並べて、もう一度実行します。

# %% [markdown] lang="en"
# ## The rule that you know
#
# To keep the numbers small we take a loss with a single weight: $L = w^2$. Its gradient is $g = 2w$, and its lowest place is $w = 0$. We start
# at $w = 5$ with $\eta = 0.1$.
#
# | step | $g = 2w$ | $\eta g$ | new $w$ |
# |---:|---:|---:|---:|
# | 1 | 10 | 1 | 4 |
# | 2 | 8 | 0.8 | 3.2 |
# | 3 | 6.4 | 0.64 | 2.56 |
#
# $$w \leftarrow w - \eta\,g$$
#
# Each step is the slope times $\eta$, against the slope. The nearer the bottom, the shorter the step. **Predict:** what is $w$ after the fourth step?
# By which factor does $w$ shrink at every step?
#
# <details><summary>Answer</summary>
#
# $2.56 - 0.1 \cdot 5.12 = 2.048$. The factor is always $1 - 0.2 = 0.8$.
#
# </details>

# %% [markdown] lang="ja"
# ## もう知っている規則
#
# 数を小さくするために、重みが1つだけの損失 $L = w^2$ を考えます。勾配は $g = 2w$、いちばん低い場所は $w = 0$ です。$w = 5$ から、$\eta = 0.1$ で始めましょう。
#
# | 歩 | $g = 2w$ | $\eta g$ | 新しい $w$ |
# |---:|---:|---:|---:|
# | 1 | 10 | 1 | 4 |
# | 2 | 8 | 0.8 | 3.2 |
# | 3 | 6.4 | 0.64 | 2.56 |
#
# $$w \leftarrow w - \eta\,g$$
#
# 一歩の長さは、傾きの $\eta$ 倍です。向きは傾きと逆です。谷底に近いほど、一歩は短くなります。**予想**：4歩目のあと、$w$ はいくつですか。一歩ごとに、$w$ は何倍になっていますか。
#
# <details><summary>答え</summary>
#
# $2.56 - 0.1 \cdot 5.12 = 2.048$ です。一歩ごとに、いつも $1 - 0.2 = 0.8$ 倍になります。
#
# </details>

# %% [markdown] lang="en"
# ### Exercise 6_1: sgd_step
#
# Write `sgd_step(w, g, eta)`. It gives back the new weight. `w` and `g` may be numbers, or arrays of the same shape: a layer has many weights, and
# each has its own gradient. Change nothing that comes in: `w = w - ...` makes a new array, `w -= ...` would overwrite the old one.

# %% [markdown] lang="ja"
# ### 練習 6_1：勾配降下法の一歩 sgd_step
#
# `sgd_step(w, g, eta)` を書いてください。新しい重みを返します。`w` と `g` は数のことも、同じ形の配列のこともあります。層には重みがたくさんあり、それぞれに自分の勾配があるからです。渡されたものは書きかえないでください。`w = w - ...` は新しい配列を作りますが、`w -= ...` は元の配列を上書きしてしまいます。


# %% exercise="6_1"
def sgd_step(w, g, eta):
    ...
    ### BEGIN SOLUTION
    return w - eta * g
    ### END SOLUTION


# %% check="6_1"
check("6_1", sgd_step)

# %% [markdown] lang="en"
# ## What is "stochastic" about it?
#
# **SGD** stands for *stochastic gradient descent*. Stochastic means "by chance". But there is no chance in $w - \eta g$. The chance is in $g$.
#
# The loss is a mean over all examples, here the 50 points of the sine curve from lesson 02. How many of them do we look at before we take a step?
#
# | examples for a step | name | steps in an epoch |
# |---:|---|---:|
# | all 50 | batch | 1 |
# | 10, drawn by lot | mini-batch | 5 |
# | 1, drawn by lot | one at a time | 50 |
#
# With all 50 we know the slope exactly, and pay for it with 50 calculations. A few examples give an *estimate*, cheaper and a little off. Here is the
# slope in $w$ and $b$ at the start, from all points, and then from each of five mini-batches of 10:

# %% [markdown] lang="ja"
# ## 何が「確率的」なのか
#
# **SGD**は「stochastic gradient descent」の略で、「確率的勾配降下法」という意味です。でも、$w - \eta g$ のどこにも偶然は入っていません。偶然が入るのは、$g$ の求め方です。
#
# 損失は、すべての例についての平均です。ここではレッスン02のサイン曲線の50個の点を使います。一歩進む前に、そのうちいくつを見ればよいでしょうか。
#
# | 一歩のために見る例 | 名前 | 1エポックの歩数 |
# |---:|---|---:|
# | 50個全部 | バッチ | 1 |
# | くじ引きで10個 | ミニバッチ | 5 |
# | くじ引きで1個 | 1つずつ | 50 |
#
# 50個全部を見れば傾きは正確ですが、50回分の計算が必要です。いくつかの例だけで求めた傾きは「見積もり」で、安上がりなかわりに少しずれます。次のセルは、出発点での $w$ と $b$ の傾きを、まず全部の点から、次に10個ずつの5つのミニバッチから求めます。

# %%
from course_lib import landscapes, optimizers
from course_lib.data import sine_curve

x, t = sine_curve()
start = np.array([0.2, -0.2])
order = np.random.default_rng(1).permutation(50)

print(landscapes.of_neuron(x, t).gradient(start).round(4))
print()
for rows in order.reshape(5, 10):
    print(landscapes.of_neuron(x[rows], t[rows]).gradient(start).round(4))

# %% [markdown] lang="en"
# Each of the five is a little wrong in its own way, and one even has another sign for $b$. But their *mean* is exactly the first line: the errors
# cancel. So we may follow the estimates. We arrive on a shakier path, and we take five steps where the batch takes one.
#
# **Predict:** ten epochs, $\eta = 3$. The three maps show 50, 10 and 1 example for a step. Which path will be the smoothest, and which will get the furthest?

# %% [markdown] lang="ja"
# 5つの見積もりは、どれも少しずつずれています。$b$ の傾きの符号が違うものまであります。ところが5つの「平均」は、1行目とぴったり同じです。ずれが打ち消し合うのです。ですから、見積もりに従って進んでもかまいません。道はふらつきますが、バッチが1歩進む間に5歩進めます。
#
# **予想**：10エポック、$\eta = 3$ とします。3枚の地図は、一歩のために見る例が50個、10個、1個の場合です。いちばんなめらかな道はどれでしょう。いちばん遠くまで進むのはどれでしょう。


# %%
def ten_epochs(size, eta=3.0):
    rng, places = np.random.default_rng(0), [start]
    for epoch in range(10):
        for rows in rng.permutation(50).reshape(-1, size):
            g = landscapes.of_neuron(x[rows], t[rows]).gradient(places[-1])
            places.append(optimizers.sgd_step(places[-1], g, eta))
    return np.array(places)


paths = {str(size): ten_epochs(size) for size in [50, 10, 1]}
plots.walks(landscapes.of_neuron(x, t), paths)

# %% [markdown] lang="en"
# All three have looked at each point ten times, so all three have cost about the same. The batch has used that for 10 careful steps, the last one for 500 hasty ones.
# The mini-batch stands between them, and it is what most people use. It has one more advantage. Ten rows go through the network as *one*
# matrix product (lesson 07), which a computer does much faster than ten products one by one.
#
# "By lot" means: shuffle the examples anew in each epoch, then go through them in portions. So chance decides the order, and yet every example gets its turn.
#
# **Change it:** make $\eta$ ten times as large, with `ten_epochs(size, eta=30)`. Which of the three gets better by it, and which does not come to rest any more?
#
# <details><summary>What we saw</summary>
#
# The batch gets better: its ten steps now lead to the bottom of the valley. With one example for a step the path keeps trembling, and ends higher than before.
#
# </details>

# %% [markdown] lang="ja"
# 3つとも、どの点も10回ずつ見たので、かかった計算はほぼ同じです。バッチはそれを慎重な10歩に、最後のものはせわしない500歩に使いました。ミニバッチはその中間で、実際には、これがよく使われます。もう1つ利点があります。10個の行は、「1つの」行列の積としてまとめてネットワークに通せます（レッスン07）。1つずつ10回計算するより、コンピューターにとってはずっと速いのです。
#
# 「くじ引きで」とは、エポックごとに例を混ぜ直して、少しずつ順に使うことです。順番は偶然で決まりますが、どの例にも必ず出番があります。
#
# **変えてみよう**：`ten_epochs(size, eta=30)` として、$\eta$ を10倍にしてみましょう。それで良くなるのは、3つのうちどれですか。落ち着かなくなるのはどれですか。
#
# <details><summary>観察したこと</summary>
#
# 良くなるのはバッチです。今度は10歩で谷底に着きます。1個ずつの道はいつまでも揺れ続け、前より高いところで終わります。
#
# </details>

# %% [markdown] lang="en"
# ## Three landscapes
#
# A real network has thousands of weights, and nobody can draw its loss. So people practise on maps with two weights, each of which has one difficulty.
#
# | | name | loss $L$ | difficulty |
# |---|---|---|---|
# | 1 | ravine | $0.1\,w_1^2 + 2\,w_2^2$ | steep across, nearly flat along |
# | 2 | saddle | $\frac{1}{16}(w_1^2 - 4)^2 + \frac{1}{2} w_2^2$ | a pass: slope 0, yet no valley |
# | 3 | two valleys | $\frac{1}{4}w_1^4 - \frac{1}{3}w_1^3 - w_1^2 + \frac{8}{3} + \frac{1}{2} w_2^2$ | a local minimum beside the lowest place |
#
# Take the ravine first. Its gradient is $(0.2\,w_1,\; 4\,w_2)$: at equal distance it is twenty times as steep in $w_2$ as in $w_1$.
#
# **Predict**, with the factors from above. At every step SGD multiplies $w_1$ by $1 - 0.2\,\eta$ and $w_2$ by $1 - 4\,\eta$. What are the two factors for
# $\eta = 0.1$? For $\eta = 0.45$? From which $\eta$ on does $w_2$ grow instead of shrinking?

# %% [markdown] lang="ja"
# ## 3つの地図
#
# 本物のネットワークには重みが何千もあり、その損失を図にかける人はいません。そこで、難所を1つだけ持った、重みが2つの地図で練習します。
#
# | | 名前 | 損失 $L$ | 難所 |
# |---|---|---|---|
# | 1 | 細長い谷 | $0.1\,w_1^2 + 2\,w_2^2$ | 横切る向きは急、谷に沿ってはほぼ平ら |
# | 2 | 峠（鞍点） | $\frac{1}{16}(w_1^2 - 4)^2 + \frac{1}{2} w_2^2$ | 傾きは0なのに、谷底ではない |
# | 3 | 2つの谷 | $\frac{1}{4}w_1^4 - \frac{1}{3}w_1^3 - w_1^2 + \frac{8}{3} + \frac{1}{2} w_2^2$ | いちばん低い場所のとなりに、局所的な谷底がある |
#
# まず細長い谷です。勾配は $(0.2\,w_1,\; 4\,w_2)$ です。谷底からの距離が同じなら、$w_2$ の向きは $w_1$ の向きの20倍も急です。
#
# **予想**：さきほどの「何倍になるか」を使います。SGDは一歩ごとに、$w_1$ を $1 - 0.2\,\eta$ 倍、$w_2$ を $1 - 4\,\eta$ 倍にします。$\eta = 0.1$ のとき、2つはそれぞれ何倍ですか。$\eta = 0.45$ なら？ $w_2$ が縮まずに大きくなっていくのは、$\eta$ がいくつを超えたときですか。

# %%
ravine = landscapes.RAVINE
paths = {f"{eta}": landscapes.walk(ravine, optimizers.SGD(eta), 30) for eta in [0.1, 0.45, 0.51]}
plots.walks(ravine, paths)

# %% [markdown] lang="en"
# - $\eta = 0.1$: the factors are $0.98$ and $0.6$. In $w_2$ all is done after a few steps. In $w_1$ only 2 % are gained at a time.
# - $\eta = 0.45$: $0.91$ and $-0.8$. The minus makes it jump from wall to wall, but it does get on along the ravine.
# - $\eta = 0.51$: $0.898$ and $-1.04$. Every jump is longer than the last. From $\eta = 0.5$ on it never comes to rest.
#
# So the steepest direction dictates how large $\eta$ may be, and the flattest one has to wait. That is the weakness of SGD, and it is what the two others are made for.

# %% [markdown] lang="ja"
# - $\eta = 0.1$：$0.98$ 倍と $0.6$ 倍です。$w_2$ は数歩で片づきます。$w_1$ は一歩で2％しか進みません。
# - $\eta = 0.45$：$0.91$ 倍と $-0.8$ 倍です。マイナスなので壁から壁へ飛び移りますが、谷に沿っても進んでいます。
# - $\eta = 0.51$：$0.898$ 倍と $-1.04$ 倍です。飛ぶたびに大きくなります。$\eta$ が0.5以上だと、いつまでも落ち着きません。
#
# つまり、$\eta$ の上限はいちばん急な向きで決まり、いちばん平らな向きは待たされます。これがSGDの弱点です。ほかの2つの手法は、この弱点を補うために作られました。

# %% [markdown] lang="en"
# ## Momentum: a ball that rolls
#
# SGD has no memory: each step begins from rest. A ball is different. It keeps its speed for a while, and the slope only *changes* that speed. Give the
# weight a **velocity** $v$. A share $\mu$ (mu) of it stays from step to step, say 0.9; the rest is lost by friction. This rule is called **momentum**.
#
# Again $L = w^2$, $\eta = 0.1$, from $w = 5$; the ball starts at rest, $v = 0$.
#
# | step | $g$ | new $v = 0.9\,v - 0.1\,g$ | new $w = w + v$ |
# |---:|---:|---:|---:|
# | 1 | 10 | $0 - 1 = -1$ | 4 |
# | 2 | 8 | $-0.9 - 0.8 = -1.7$ | 2.3 |
# | 3 | 4.6 | $-1.53 - 0.46 = -1.99$ | 0.31 |
#
# $$v \leftarrow \mu\,v - \eta\,g \qquad\qquad w \leftarrow w + v$$
#
# The first step is that of SGD. Then the ball gathers speed. **Predict:** where is it after the fourth step? Does it stop at the bottom?

# %% [markdown] lang="ja"
# ## モメンタム：転がるボール
#
# SGDには記憶がありません。どの一歩も、止まった状態から始まります。ボールは違います。しばらくは速さを保ち、坂はその速さを「変える」だけです。そこで重みに**速度** $v$ を持たせます。一歩ごとに、そのうちの割合 $\mu$（ミュー。たとえば0.9）が残り、あとは摩擦で失われます。この方法を**モメンタム**（勢い）といいます。
#
# もう一度 $L = w^2$、$\eta = 0.1$ で、$w = 5$ から始めます。ボールは止まっているので $v = 0$ です。
#
# | 歩 | $g$ | 新しい $v = 0.9\,v - 0.1\,g$ | 新しい $w = w + v$ |
# |---:|---:|---:|---:|
# | 1 | 10 | $0 - 1 = -1$ | 4 |
# | 2 | 8 | $-0.9 - 0.8 = -1.7$ | 2.3 |
# | 3 | 4.6 | $-1.53 - 0.46 = -1.99$ | 0.31 |
#
# $$v \leftarrow \mu\,v - \eta\,g \qquad\qquad w \leftarrow w + v$$
#
# 1歩目はSGDと同じです。そのあと、ボールは勢いをつけます。**予想**：4歩目のあと、どこにいるでしょうか。谷底で止まるでしょうか。

# %%
w, v = 5.0, 0.0
ball = [w]
for step in range(5):
    w, v = optimizers.momentum_step(w, 2 * w, v, eta=0.1, mu=0.9)
    ball.append(w)

slow = [5 * 0.8**step for step in range(6)]
print(np.round(ball, 2))
plots.rolling({"SGD": slow, "μ": ball})

# %% [markdown] lang="en"
# It rolls through the bottom and up the other side. From there it comes back, and swings until friction has used up its speed. On the left SGD, which gets slower and slower; on
# the right, marked $\mu$, the ball. In this round valley the ball has gained nothing. In a ravine it will: pushes that keep the same direction add up,
# pushes to and fro cancel.
#
# How much can add up? On a long even slope, where $g$ stays the same, the velocity approaches $-\eta g / (1 - \mu)$. With $\mu = 0.9$ that is *ten* times
# the step of SGD. So momentum wants a smaller $\eta$.
#
# ### Exercise 6_4: two steps on paper
#
# Again $L = w^2$, so $g = 2w$. This ball starts at rest at $w = 4$, with $\eta = 0.1$, and there is more friction: $\mu = 0.7$. Give $w$ and $v$ after two steps.

# %% [markdown] lang="ja"
# 谷底を通りすぎて、反対側に上っていきます。そのあとまた戻ってきて、摩擦で勢いがなくなるまで、行ったり来たりします。左はSGDで、だんだん遅くなります。右の $\mu$ がボールです。この丸い谷では、ボールは得をしていません。細長い谷では違います。同じ向きに押され続ければ勢いがつき、行ったり来たりの押しは打ち消し合うからです。
#
# 勢いはどこまで増えるでしょうか。$g$ が一定の長い坂では、速度は $-\eta g / (1 - \mu)$ に近づきます。$\mu = 0.9$ なら、SGDの一歩の「10倍」です。ですから、モメンタムでは $\eta$ を小さめにします。
#
# ### 練習 6_4：紙の上で2歩
#
# 今度も $L = w^2$ なので $g = 2w$ です。ボールは $w = 4$ で止まっています（$v = 0$）。$\eta = 0.1$ で、摩擦は前より強く、$\mu = 0.7$ とします。2歩のあとの $w$ と $v$ を答えてください。

# %% exercise="6_4"
answer_6_4 = ...
### BEGIN SOLUTION
v_1 = 0.7 * 0 - 0.1 * 2 * 4
w_1 = 4 + v_1
v_2 = 0.7 * v_1 - 0.1 * 2 * w_1
answer_6_4 = (w_1 + v_2, v_2)
### END SOLUTION

# %% check="6_4"
check("6_4", answer_6_4)

# %% [markdown] lang="en"
# ### Exercise 6_4b
#
# The same loss. But this ball starts at $w = -3$ and is rolling already, with $v = 0.5$. Take $\eta = 0.2$ and $\mu = 0.8$. Give $w$ and $v$ after two steps.

# %% [markdown] lang="ja"
# ### 練習 6_4b
#
# 同じ損失ですが、今度のボールは $w = -3$ にいて、もう $v = 0.5$ で転がっています。$\eta = 0.2$、$\mu = 0.8$ とします。2歩のあとの $w$ と $v$ を答えてください。

# %% exercise="6_4b"
answer_6_4b = ...
### BEGIN SOLUTION
v_1 = 0.8 * 0.5 - 0.2 * 2 * (-3)
w_1 = -3 + v_1
v_2 = 0.8 * v_1 - 0.2 * 2 * w_1
answer_6_4b = (w_1 + v_2, v_2)
### END SOLUTION

# %% check="6_4b"
check("6_4b", answer_6_4b)

# %% [markdown] lang="en"
# ### Exercise 6_2: momentum_step
#
# Write `momentum_step(w, g, v, eta, mu)`. It gives back the pair `(w, v)`: the new weight and the new velocity. As before, numbers or arrays, and nothing that
# comes in is changed.
#
# > **A word on conventions.** Momentum is written in several ways. Ours is $v \leftarrow \mu v - \eta g$, $w \leftarrow w + v$: the velocity is the step
# > itself. PyTorch writes $v \leftarrow \mu v + g$, $w \leftarrow w - \eta v$. With a fixed $\eta$ both walk through the same places, but their $v$ are different
# > numbers. Others put a factor $1 - \mu$ before $g$, and then need a larger $\eta$. None is wrong. In one program, keep to one.

# %% [markdown] lang="ja"
# ### 練習 6_2：モメンタムの一歩 momentum_step
#
# `momentum_step(w, g, v, eta, mu)` を書いてください。新しい重みと新しい速度の組 `(w, v)` を返します。6_1 と同じく、数でも配列でも動くようにし、渡されたものは書きかえないでください。
#
# > **流儀について。** モメンタムの書き方はいくつかあります。この講座では $v \leftarrow \mu v - \eta g$、$w \leftarrow w + v$ と書きます。速度が、そのまま一歩になります。PyTorchでは $v \leftarrow \mu v + g$、$w \leftarrow w - \eta v$ です。$\eta$ が一定なら、どちらも同じ場所をたどりますが、$v$ の値は違います。$g$ の前に $1 - \mu$ をつける流儀もあり、その場合は $\eta$ を大きくする必要があります。どれも間違いではありません。1つのプログラムの中では、1つに決めましょう。


# %% exercise="6_2"
def momentum_step(w, g, v, eta, mu):
    ...
    ### BEGIN SOLUTION
    v = mu * v - eta * g
    w = w + v
    return w, v
    ### END SOLUTION


# %% check="6_2"
check("6_2", momentum_step)

# %% [markdown] lang="en"
# ## Adam: steps of a sensible length
#
# In the ravine one weight had slopes twenty times as large as the other. Yet both had to make do with the same $\eta$. **Adam** gives every weight a step of
# its own measure. It keeps two running means for each weight:
#
# - $m$, the mean of the gradients $g$: *which way*, on average? (That is its momentum.)
# - $v$, the mean of the squares $g^2$: *how large* are they usually, whatever their sign?
#
# The step is $\eta$ times $m / \sqrt{v}$. If the gradients all agree, $m$ and $\sqrt{v}$ have the same size, and the step has the length $\eta$. If they contradict each other,
# $m$ is small and $\sqrt{v}$ is not: a short step. Whether the slopes are measured in thousands or in thousandths makes no difference.
#
# A **running mean** is updated with each new value. With $\beta_1 = 0.9$:
#
# $$m \leftarrow 0.9\,m + 0.1\,g$$
#
# Nine parts of the old, one part of the new. It has to start somewhere, and it starts at $m = 0$.
#
# **Predict:** the gradients scatter about 0.5. What does $m$ look like in the first ten steps?

# %% [markdown] lang="ja"
# ## Adam：ほどよい長さの一歩
#
# 細長い谷では、一方の重みの傾きがもう一方の20倍もありました。それなのに、同じ $\eta$ を使わなければなりませんでした。**Adam**（アダム）は、重みごとに、それぞれに合った長さの一歩を決めます。そのために、重みごとに2つの移動平均を覚えておきます。
#
# - $m$：勾配 $g$ の平均。平均すると「どちら向き」か。（これがモメンタムの役目をします。）
# - $v$：2乗 $g^2$ の平均。符号は別として、ふだん「どれくらい大きい」か。
#
# 一歩は $m / \sqrt{v}$ の $\eta$ 倍です。勾配がどれも同じ意見なら、$m$ と $\sqrt{v}$ は同じ大きさになり、一歩の長さは $\eta$ です。意見が食い違っていれば、$m$ は小さく、$\sqrt{v}$ は小さくないので、一歩は短くなります。傾きが何千という数でも、千分のいくつという数でも、違いはありません。
#
# **移動平均**は、新しい値が来るたびに更新する平均です。$\beta_1 = 0.9$（ベータ）なら次のようになります。
#
# $$m \leftarrow 0.9\,m + 0.1\,g$$
#
# 古い平均を9割、新しい値を1割混ぜます。どこかから始めなければならないので、$m = 0$ から始めます。
#
# **予想**：勾配が0.5のまわりに散らばっているとします。最初の10歩で、$m$ はどんな形になるでしょうか。

# %%
g = 0.5 + 0.2 * np.random.default_rng(0).standard_normal(40)
plots.running_mean(g, beta=0.9)

# %% [markdown] lang="en"
# The dashed $m$ is far too small at first, and needs some twenty steps to recover. The reason is the 0 at the start. After one step, $m = 0.1\,g$: a tenth. After two,
# the gradients together have the weight $0.09 + 0.1 = 0.19 = 1 - 0.9^2$. After $t$ steps it is $1 - 0.9^t$, and the rest up to 1 still belongs to the 0. So we divide by
# exactly that. The solid line is the result:
#
# $$\hat m = \frac{m}{1 - \beta_1^t}$$
#
# ("m hat"). This is the **bias correction**. ("Bias" here means being off to one side; it has nothing to do with the bias $b$ of a neuron.) Later $0.9^t$ is nearly 0, and the correction fades away by itself. For $v$ the paper takes $\beta_2 = 0.999$: without
# correction, $v$ would be a thousand times too small in the first step.
#
# ### The algorithm
#
# This is Algorithm 1 of D. P. Kingma and J. Ba, *Adam: A Method for Stochastic Optimization* (ICLR 2015, [arXiv:1412.6980](https://arxiv.org/abs/1412.6980)), in our
# letters. The paper writes $\alpha$ for our $\eta$ and $\theta$ for our $w$. It recommends $\eta = 0.001$, $\beta_1 = 0.9$, $\beta_2 = 0.999$, $\epsilon = 10^{-8}$. At the start
# $m = v = 0$ and $t = 0$. Then, for each step:
#
# $$\begin{aligned}
# t &\leftarrow t + 1 \\
# m &\leftarrow \beta_1\,m + (1 - \beta_1)\,g \\
# v &\leftarrow \beta_2\,v + (1 - \beta_2)\,g^2 \\
# \hat m &= m / (1 - \beta_1^t) \qquad \hat v = v / (1 - \beta_2^t) \\
# w &\leftarrow w - \eta\,\frac{\hat m}{\sqrt{\hat v} + \epsilon}
# \end{aligned}$$
#
# Note that this $v$ is not the velocity of the last section. The letter is the paper's.

# %% [markdown] lang="ja"
# 破線の $m$ は、はじめはずっと小さく、追いつくのに20歩ほどかかっています。原因は、出発点の0です。1歩目のあとは $m = 0.1\,g$ で、10分の1しかありません。2歩目のあと、勾配の重みは合わせて $0.09 + 0.1 = 0.19 = 1 - 0.9^2$ です。$t$ 歩のあとは $1 - 0.9^t$ で、1に足りない分は、まだ最初の0が占めています。そこで、ちょうどこの数で割ります。実線は次の値です。
#
# $$\hat m = \frac{m}{1 - \beta_1^t}$$
#
# （「エムハット」と読みます。）これが**バイアス補正**です。ここでの「バイアス」は「かたより」の意味で、ニューロンのバイアスとは関係ありません。歩数が増えると $0.9^t$ はほぼ0になり、補正はひとりでに消えていきます。$v$ のほうは、論文では $\beta_2 = 0.999$ です。補正しなければ、1歩目の $v$ は1000分の1になってしまいます。
#
# ### アルゴリズム
#
# D. P. KingmaとJ. Baの論文*Adam: A Method for Stochastic Optimization*（ICLR 2015、[arXiv:1412.6980](https://arxiv.org/abs/1412.6980)）のアルゴリズム1を、この講座の文字で書いたものです。論文では、$\eta$ を $\alpha$、$w$ を $\theta$ と書いています。勧められている値は $\eta = 0.001$、$\beta_1 = 0.9$、$\beta_2 = 0.999$、$\epsilon = 10^{-8}$ です。はじめは $m = v = 0$、$t = 0$ で、一歩ごとに次の計算をします。
#
# $$\begin{aligned}
# t &\leftarrow t + 1 \\
# m &\leftarrow \beta_1\,m + (1 - \beta_1)\,g \\
# v &\leftarrow \beta_2\,v + (1 - \beta_2)\,g^2 \\
# \hat m &= m / (1 - \beta_1^t) \qquad \hat v = v / (1 - \beta_2^t) \\
# w &\leftarrow w - \eta\,\frac{\hat m}{\sqrt{\hat v} + \epsilon}
# \end{aligned}$$
#
# この $v$ は、前の節の速度とは別のものです。論文の文字に合わせました。

# %% [markdown] lang="en"
# ### On paper
#
# $L = w^2$ from $w = 5$ once more, this time with $\eta = 1$, so that something is to be seen. ($\epsilon$ is too small to matter here.)
#
# | $t$ | $g$ | $m$ | $v$ | $\hat m$ | $\hat v$ | $\hat m / \sqrt{\hat v}$ | new $w$ |
# |---:|---:|---:|---:|---:|---:|---:|---:|
# | 1 | 10 | $0.1 \cdot 10 = 1$ | $0.001 \cdot 100 = 0.1$ | $1/0.1 = 10$ | $0.1/0.001 = 100$ | 1 | 4 |
# | 2 | 8 | $0.9 + 0.8 = 1.7$ | $0.0999 + 0.064 = 0.1639$ | $1.7/0.19 = 8.947$ | $0.1639/0.001999 = 81.99$ | 0.9881 | 3.0119 |
#
# **The first step has the length $\eta$**, whatever the gradient is. For $t = 1$ the corrections turn $m$ into $g$ and $v$ into $g^2$, and $g/\sqrt{g^2}$ is $1$ or $-1$.
#
# **With holes**, the third step:
#
# | $t$ | $g$ | $m$ | $v$ | $\hat m$ | $\hat v$ | $\hat m / \sqrt{\hat v}$ | new $w$ |
# |---:|---:|---:|---:|---:|---:|---:|---:|
# | 3 | 6.0237 | $1.53 + \square = \square$ | 0.20002 | $\square / (1 - 0.9^3) = \square$ | $0.20002 / \square = 66.74$ | $\square$ | $\square$ |
#
# **Without help:** a weight at $w = 0$ meets the gradients $0.5$ and then $-0.2$, with the paper's settings. Where is it after each of the two steps?
#
# <details><summary>Answers</summary>
#
# With holes: $1.53 + 0.6024 = 2.1324$; $2.1324/0.271 = 7.8685$; $1 - 0.999^3 = 0.002997$; $7.8685/\sqrt{66.74} = 0.9632$; $w = 2.0487$. Without help:
# $-0.001$, then $-0.0013456$. The second step still goes down, although its gradient points the other way: $m = 0.045 - 0.02 = 0.025$.
#
# </details>

# %% [markdown] lang="ja"
# ### 紙の上で
#
# もう一度 $L = w^2$、$w = 5$ から始めます。動きが見えるように、今度は $\eta = 1$ とします。（$\epsilon$ はとても小さいので、ここでは無視できます。）
#
# | $t$ | $g$ | $m$ | $v$ | $\hat m$ | $\hat v$ | $\hat m / \sqrt{\hat v}$ | 新しい $w$ |
# |---:|---:|---:|---:|---:|---:|---:|---:|
# | 1 | 10 | $0.1 \cdot 10 = 1$ | $0.001 \cdot 100 = 0.1$ | $1/0.1 = 10$ | $0.1/0.001 = 100$ | 1 | 4 |
# | 2 | 8 | $0.9 + 0.8 = 1.7$ | $0.0999 + 0.064 = 0.1639$ | $1.7/0.19 = 8.947$ | $0.1639/0.001999 = 81.99$ | 0.9881 | 3.0119 |
#
# **最初の一歩の長さは $\eta$** です。勾配がいくつでも変わりません。$t = 1$ では、補正によって $m$ は $g$ に、$v$ は $g^2$ になり、$g/\sqrt{g^2}$ は $1$ か $-1$ だからです。
#
# **穴うめ**：3歩目です。
#
# | $t$ | $g$ | $m$ | $v$ | $\hat m$ | $\hat v$ | $\hat m / \sqrt{\hat v}$ | 新しい $w$ |
# |---:|---:|---:|---:|---:|---:|---:|---:|
# | 3 | 6.0237 | $1.53 + \square = \square$ | 0.20002 | $\square / (1 - 0.9^3) = \square$ | $0.20002 / \square = 66.74$ | $\square$ | $\square$ |
#
# **次は自力で**：$w = 0$ にある重みの勾配が、1歩目は $0.5$、2歩目は $-0.2$ でした。論文の値を使うと、それぞれの歩のあと、どこにいますか。
#
# <details><summary>答え</summary>
#
# 穴うめ：$1.53 + 0.6024 = 2.1324$、$2.1324/0.271 = 7.8685$、$1 - 0.999^3 = 0.002997$、$7.8685/\sqrt{66.74} = 0.9632$、$w = 2.0487$。自力の問題：$-0.001$、次に $-0.0013456$。2歩目は勾配が逆を向いているのに、まだ同じ向きに進みます。$m = 0.045 - 0.02 = 0.025$ だからです。
#
# </details>

# %%
for g in [1000, 1, 0.001, 0.000001, 0.00000001]:
    w, m, v = optimizers.adam_step(w=0.0, g=g, m=0.0, v=0.0, t=1)
    print(f"{g:12g}   {w:.9f}")

# %% [markdown] lang="en"
# Between these gradients lie eleven powers of ten, and the first step is nearly always 0.001. Only for tiny gradients does $\epsilon$ come into play: it stands *outside* the
# root, and is there so that a weight without any gradient gives $0/\epsilon = 0$ instead of $0/0$. At $g = 10^{-8}$ it is as large as the root, so the step is halved.
# Inside the root it would act as $\sqrt{10^{-8}} = 10^{-4}$, and already at a gradient of $10^{-6}$ the step would be a hundred times too short.
#
# ### Exercise 6_3: adam_step
#
# Write `adam_step(w, g, m, v, t, eta, beta1, beta2, eps)`. It gives back `(w, m, v)`, all three new. `t` is the number of this step, 1 for the first: you need not
# count it up. Numbers or arrays as before, with `np.sqrt`; nothing that comes in is changed. The checker looks at all three values, in steps 1, 2, 3 and 10 of a walk,
# since in the first step alone many wrong programs look right.

# %% [markdown] lang="ja"
# 勾配が11桁も違うのに、最初の一歩はほとんどいつも0.001です。$\epsilon$ が効くのは、勾配がとても小さいときだけです。$\epsilon$ は根号の「外」にあり、勾配がまったくない重みで $0/0$ にならず、$0/\epsilon = 0$ になるようにしています。$g = 10^{-8}$ では根号の値と $\epsilon$ が同じ大きさなので、一歩は半分になります。もし根号の中にあれば、$\sqrt{10^{-8}} = 10^{-4}$ の働きをし、勾配が $10^{-6}$ のときでさえ、一歩が100分の1になってしまいます。
#
# ### 練習 6_3：Adamの一歩 adam_step
#
# `adam_step(w, g, m, v, t, eta, beta1, beta2, eps)` を書いてください。新しい3つの値 `(w, m, v)` を返します。`t` はこの一歩の番号で、最初の一歩では1です。関数の中で数える必要はありません。これまでと同じく、数でも配列でも動くように `np.sqrt` を使い、渡されたものは書きかえないでください。チェックでは3つの値すべてを、1、2、3、10歩目で確かめます。1歩目だけだと、間違ったプログラムの多くが正しく見えてしまうからです。


# %% exercise="6_3"
def adam_step(w, g, m, v, t, eta, beta1, beta2, eps):
    ...
    ### BEGIN SOLUTION
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    w = w - eta * m_hat / (np.sqrt(v_hat) + eps)
    return w, m, v
    ### END SOLUTION


# %% check="6_3"
check("6_3", adam_step)

# %% [markdown] lang="en"
# Stuck? `hint("6_3")` gives one hint at each call; after an honest try, `solution("6_3")` is there to read.
#
# ## A gradient of 0
#
# The article that this course follows says that the weakness of SGD is that it stops learning where the gradient is 0, that such a place may be a local
# optimum only, and that Adam mends this. Let us look. Three gradients of 1, then five of 0; all with $\eta = 0.1$.
#
# **Predict:** which of the three still move in the last five steps?

# %% [markdown] lang="ja"
# 行きづまったら `hint("6_3")` を。1回に1つずつヒントが出ます。自分で考えたあとなら、`solution("6_3")` で解答が読めます。
#
# ## 勾配が0のとき
#
# もとの記事は、SGDの短所は勾配が0になると学習をやめることで、そこは局所的最適解でしかないかもしれない、それを改善したのがAdamだ、と書いています。確かめてみましょう。勾配が1のまま3歩、そのあと0のまま5歩です。どれも $\eta = 0.1$ とします。
#
# **予想**：最後の5歩で、まだ動いているのは3つのうちどれですか。

# %%
sgd, ball, adam = [np.zeros(1) for _ in range(3)]
rules = optimizers.SGD(0.1), optimizers.Momentum(0.1), optimizers.Adam(0.1)

for g in [1, 1, 1, 0, 0, 0, 0, 0]:
    for rule, w in zip(rules, [sgd, ball, adam]):
        rule.step({"w": w}, {"w": np.array([g])})
    print(f"{g}   {sgd[0]:.3f}   {ball[0]:.3f}   {adam[0]:.3f}")

# %% [markdown] lang="en"
# SGD stands still at once. Momentum and Adam roll on, because they remember. So far the article is right. But:
#
# - They roll on **for a while**. With every step the velocity of the ball loses a tenth, and so does Adam's $m$. In a wide flat place, or in a valley that is deep enough, they come to rest too.
# - Nobody rolls who never moved. Started exactly where the gradient is 0, with $v = 0$ or $m = 0$, all three stay for ever.
# - A gradient of exactly 0 is rare. What costs time in practice is *nearly* flat ground, and there the measure that Adam takes for each weight does help.
# - **None of the three finds the lowest place for sure.** We test that below.
#
# One more difference. The program that belongs to the article leaves out Adam's whole update, and the counting of $t$ too, when a gradient is 0. In Algorithm 1 a gradient of 0 is a
# gradient like any other: $m$ and $v$ shrink, $t$ goes up, and the weight moves on. Ours does it like the paper. Leaving it out takes from Adam exactly what the article praises in it.

# %% [markdown] lang="ja"
# SGDはすぐに止まります。モメンタムとAdamは、覚えているので、まだ進みます。ここまでは記事のとおりです。でも、次のことに気をつけましょう。
#
# - 進むのは**しばらくの間**だけです。一歩ごとに、ボールの速度も、Adamの $m$ も、1割ずつ減ります。広い平らな場所や、十分に深い谷では、やはり止まります。
# - 一度も動いていないものは、転がりません。勾配がちょうど0の場所から $v = 0$、$m = 0$ で始めると、3つともずっとそこにいます。
# - 勾配がちょうど0になることは、めったにありません。実際に時間がかかるのは、「ほとんど」平らな場所です。そこでは、重みごとに歩幅を決めるAdamのやり方が役に立ちます。
# - **いちばん低い場所を必ず見つけられるものは、3つの中にありません。** このあと試します。
#
# もう1つ違いがあります。記事についているプログラムは、勾配が0のとき、Adamの更新も $t$ を数えることもまるごと省いています。アルゴリズム1では、0もふつうの勾配です。$m$ と $v$ は縮み、$t$ は増え、重みは進みます。この講座では論文のとおりにします。省いてしまうと、記事がAdamの長所だと言っている、まさにその働きが失われます。

# %% [markdown] lang="en"
# ## The race
#
# Three runners from one start: SGD, momentum (marked $\mu$, with $\mu = 0.9$) and Adam. The buttons $f$ choose the landscape of the table above: 1 ravine, 2 saddle, 3 two valleys. On the right is the height $L$
# after each step $k$, on a logarithmic axis; whoever stays below the dotted line, $L = 0.01$, has arrived. Line style and marker tell the runners apart. A dotted line leads to the place where each will be next.
#
# **Predict first:** the ravine, $\eta = 0.1$ for all. Who arrives first? Press your guess; that unlocks the widget. Then press play, or go on step by step.

# %% [markdown] lang="ja"
# ## 競走
#
# 3人の走者が同じ場所から出発します。SGD、モメンタム（$\mu$ の印。$\mu = 0.9$）、Adamです。ボタン $f$ で、上の表の地図を選びます。1は細長い谷、2は峠、3は2つの谷です。右の図は、$k$ 歩目の高さ $L$ です（対数目盛）。点線の $L = 0.01$ より下にとどまれば、ゴールです。走者は、線の種類と印で見分けられます。点線でのびているのは、それぞれの次の一歩です。
#
# **まず予想。** 細長い谷で、みな $\eta = 0.1$ です。最初にゴールするのはだれでしょうか。予想のボタンを押すと、操作できるようになります。再生ボタンを押すか、となりのボタンで一歩ずつ進めましょう。

# %%
widgets.predict_first(widgets.race(), "SGD", "μ", "Adam")

# %% [markdown] lang="en"
# **Look for it**, and write down your guess before each:
#
# 1. Ravine, $\eta = 0.1$. How does the path of the ball differ from the other two? Now move $\eta$ to about 0.42. Who wins now?
# 2. Saddle, $\eta = 0.1$. All three start a hair's breadth beside the ridge, at $w_1 = 0.01$. Who notices the tiny slope first, and why?
# 3. Two valleys, $\eta = 0.1$. Who ends in the lowest place? What does SGD do at $\eta = 0.24$ or $0.32$? Is that skill?
#
# <details><summary>What we saw</summary>
#
# 1. The ball swings across the ravine. Adam arrives at step 46, the ball at 53, SGD not within 100. Near $\eta = 0.42$ SGD wins by far: for *this* ravine that is close to its best $\eta$, and one has to know it.
# 2. Adam, since a slope of 0.01 is as good as any other for it: it has arrived at step 47, the ball at 60, SGD at 66.
# 3. Only the ball: its run-up carries it over the pass. SGD and Adam come to rest in the local minimum at $w_1 = -1$, $L = 2.25$. With $\eta = 0.24$ or $0.32$ SGD *jumps* over the pass in its very first step. That is luck.
#
# </details>

# %% [markdown] lang="ja"
# **探してみよう**：1つごとに、まず予想を書きましょう。
#
# 1. 細長い谷、$\eta = 0.1$。ボールの道は、ほかの2つとどう違いますか。次に $\eta$ を0.42くらいにすると、だれが勝ちますか。
# 2. 峠、$\eta = 0.1$。3人とも、尾根からほんのわずかに外れた $w_1 = 0.01$ から出発します。わずかな傾きに最初に気づくのはだれですか。なぜですか。
# 3. 2つの谷、$\eta = 0.1$。いちばん低い場所に着くのはだれですか。$\eta = 0.24$ や $0.32$ では、SGDはどうなりますか。それは実力でしょうか。
#
# <details><summary>観察したこと</summary>
#
# 1. ボールは谷を横切って揺れます。Adamは46歩目、ボールは53歩目にゴールし、SGDは100歩では着きません。$\eta = 0.42$ くらいにすると、SGDの圧勝です。「この」谷にとっていちばん良い $\eta$ に近いからですが、それは知っていなければ選べません。
# 2. Adamです。Adamにとっては、0.01の傾きも、ほかの傾きと変わりません。Adamは47歩目、ボールは60歩目、SGDは66歩目にゴールします。
# 3. ボールだけです。助走の勢いで峠を越えます。SGDとAdamは、$w_1 = -1$、$L = 2.25$ の局所的な谷底で止まります。$\eta = 0.24$ や $0.32$ だと、SGDは最初の一歩で峠を「飛び越え」ます。これは運です。
#
# </details>

# %% [markdown] lang="en"
# Here are the three paths on the third landscape, side by side, and their heights.

# %% [markdown] lang="ja"
# 3つ目の地図での3本の道を、並べて見てみましょう。その下は、それぞれの高さです。

# %%
valleys = landscapes.TWO_VALLEYS
paths = {
    "SGD": landscapes.walk(valleys, optimizers.SGD(0.1), 100),
    "μ": landscapes.walk(valleys, optimizers.Momentum(0.1), 100),
    "Adam": landscapes.walk(valleys, optimizers.Adam(0.1), 100),
}
plots.walks(valleys, paths)

# %%
plots.walk_heights(valleys, paths)

# %% [markdown] lang="en"
# So is momentum the best? Do not judge by one race. We let all three start at seven places, with $\eta = 0.05$, and print the $w_1$ at which they are after 300 steps. The lowest place is at 2, the
# local minimum at −1. The last column is Adam with $\eta = 0.3$.

# %% [markdown] lang="ja"
# では、モメンタムがいちばん良いのでしょうか。1回の競走で決めてはいけません。7か所から $\eta = 0.05$ で出発させて、300歩のあとの $w_1$ を表示します。いちばん低い場所は2、局所的な谷底は −1 です。最後の列は $\eta = 0.3$ のAdamです。

# %%
for w_1 in [-1.2, -1.5, -1.8, -2.0, -2.2, -2.5, -2.8]:
    rules = optimizers.SGD(0.05), optimizers.Momentum(0.05), optimizers.Adam(0.05), optimizers.Adam(0.3)
    ends = [landscapes.walk(valleys, rule, 300, (w_1, 1.0))[-1, 0] for rule in rules]
    print(f"{w_1:5}  " + "".join(f"{end:8.2f}" for end in ends))

# %% [markdown] lang="en"
# From −1.2 and −1.5 nobody gets over the pass. From −2.8 the ball is so fast that it rolls into the good valley, *up its far side, back over the pass*, and comes to rest in the wrong one. And Adam
# gets there with one $\eta$ and not with another. There is no rule behind it that one could rely on.
#
# Is that bad? In large networks less than one might fear. There, saddles rather than bad valleys
# are the greater trouble; so argue [Dauphin et al. (2014)](https://arxiv.org/abs/1406.2572). But it does mean: try several starts, and compare.
#
# **Explain:** why is it no contradiction that the same rule is first in one landscape and last in another?

# %% [markdown] lang="ja"
# −1.2 と −1.5 からは、だれも峠を越えられません。−2.8 から出たボールは速すぎて、良い谷に転がりこみ、「向こう側を上って、また峠を越えて戻り」、悪いほうの谷で止まります。Adamは、$\eta$ によって着いたり着かなかったりします。頼りにできる規則は、そこにはありません。
#
# これは困ったことでしょうか。大きなネットワークでは、心配するほどではないようです。悪い谷底よりも、鞍点のほうが大きな問題だという研究があります（[Dauphinほか、2014](https://arxiv.org/abs/1406.2572)）。それでも、いくつかの出発点を試して比べることが大切です。
#
# **説明してみよう**：同じ規則が、ある地図では1番、別の地図では最下位になります。矛盾ではないのは、なぜでしょうか。

# %% [markdown] lang="en"
# ## Which learning rate?
#
# The same number $\eta$ means different things. For SGD it multiplies the slope. For momentum the effect is up to $1/(1 - \mu)$ times as large. For Adam it is roughly the *length* of a step,
# in the units of the weight. So never compare optimizers at the same $\eta$ only. Here is the height in the ravine after 60 steps. A walk that has left for good shows as a huge number.
#
# **Predict:** which of the three columns has the widest range of good values?

# %% [markdown] lang="ja"
# ## 学習率はどう選ぶか
#
# 同じ数 $\eta$ でも、意味が違います。SGDでは傾きにかける数です。モメンタムでは、その効き目が最大で $1/(1 - \mu)$ 倍になります。Adamでは、重みの単位で測った一歩の「長さ」にほぼ等しくなります。ですから、同じ $\eta$ だけで比べてはいけません。次のセルは、細長い谷で60歩進んだあとの高さです。どこかへ飛んでいってしまった場合は、とても大きな数になります。
#
# **予想**：良い値の範囲がいちばん広いのは、3つの列のうちどれでしょうか。

# %%
for eta in [0.001, 0.01, 0.03, 0.1, 0.3, 0.45, 0.6, 1.0]:
    rules = optimizers.SGD(eta), optimizers.Momentum(eta), optimizers.Adam(eta)
    heights = [ravine.heights(landscapes.walk(ravine, rule, 60))[-1] for rule in rules]
    print(f"{eta:6}   " + "   ".join(f"{height:9.2e}" for height in heights))

# %% [markdown] lang="en"
# SGD is best a little below the $\eta$ at which it explodes, and poor at a tenth of that. Momentum is good from 0.03 to 0.6. Adam needs a certain size, and then hardly minds. That is the reason why
# Adam is often tried first: not that it is always the best, but that its $\eta$ is easier to find. The article names 0.001 as
# the usual learning rate. For Adam the paper recommends it too, for its own problems. In our ravine the way is 2.5 long, and 60 steps of length 0.001 do not get there: see the first row. There is no number that suits every landscape.
#
# ## Whole networks
#
# `course_lib.optimizers` holds the three rules as functions, which you have now written yourself, and as classes that remember for every parameter of a network what has to be remembered:

# %% [markdown] lang="ja"
# SGDは、爆発する一歩手前の $\eta$ でいちばん良く、その10分の1では遅くなります。モメンタムは0.03から0.6まで良好です。Adamは、ある程度の大きさがあれば、あとはあまり気にしません。Adamがよく最初に試される理由はここにあります。いつもいちばん良いからではなく、$\eta$ を見つけやすいからです。もとの記事は学習率の目安を0.001としています。Adamについては、論文も（論文で試した問題に対して）この値を勧めています。でも、この細長い谷の道のりは2.5もあるので、長さ0.001の60歩では着きません（1行目）。どんな地図にも合う数はないのです。
#
# ## ネットワーク全体では
#
# `course_lib.optimizers` には、3つの規則が関数として（いまあなたが自分で書いたものです）、またクラスとして入っています。クラスは、ネットワークのパラメーターごとに、覚えておくべきことを覚えます。

# %%
parameters = {"W1": np.array([[0.5, -0.3], [0.2, 0.4]]), "b1": np.array([0.1, -0.1])}
gradients = {"W1": np.array([[0.2, 0.1], [-0.4, 0.3]]), "b1": np.array([-0.1, 0.2])}
optimizer = optimizers.Momentum(eta=0.1, mu=0.9)

for step in range(2):
    optimizer.step(parameters, gradients)
    print(parameters["b1"])

# %% [markdown] lang="en"
# The second step is longer than the first although the gradients are the same: the ball is rolling.
#
# **Make it:** write a fourth rule. `rmsprop_step(w, g, v, eta, beta, eps)` uses Adam's $v$ but plain $g$ in place of $\hat m$, without corrections. Walk it through $L = w^2$ from $w = 5$. What is strange about its first step?
#
# <details><summary>Answer</summary>
#
# Without the correction $\sqrt{v} = \sqrt{1 - \beta}\;\lvert g \rvert$, so the first step has the length $\eta / \sqrt{1 - \beta}$: with $\beta = 0.9$ that is 3.16 times $\eta$, with $0.999$ it is 31.6 times.
#
# </details>

# %% [markdown] lang="ja"
# 勾配は同じなのに、2歩目は1歩目より長くなりました。ボールが転がっているからです。
#
# **作ってみよう**：4つ目の規則を書いてみましょう。`rmsprop_step(w, g, v, eta, beta, eps)` は、Adamの $v$ を使いますが、$\hat m$ のかわりに $g$ をそのまま使い、補正もしません。$L = w^2$ を $w = 5$ から進ませてみてください。最初の一歩の、どこが変でしょうか。
#
# <details><summary>答え</summary>
#
# 補正がないので $\sqrt{v} = \sqrt{1 - \beta}\;\lvert g \rvert$ となり、最初の一歩の長さは $\eta / \sqrt{1 - \beta}$ です。$\beta = 0.9$ なら $\eta$ の3.16倍、$0.999$ なら31.6倍になります。
#
# </details>

# %% [markdown] lang="en"
# ## What you have done
#
# - An optimizer turns gradients into steps. SGD: $\;w \leftarrow w - \eta g$.
# - "Stochastic": $g$ comes from a few examples, drawn by lot. A mini-batch gives many good steps for the price of one exact one.
# - Momentum: $\;v \leftarrow \mu v - \eta g$, $\;w \leftarrow w + v$. It gathers speed along a ravine, and rolls over small hills.
# - Adam: a step of about $\eta$ for every weight, along $\hat m / (\sqrt{\hat v} + \epsilon)$. The correction makes up for the start at 0.
# - A gradient of 0 stops SGD at once and the others later. None finds the lowest place for sure.
# - The same $\eta$ means something else in each.
#
# **In your own words:** explain to somebody, or to the wall, why two means that start at 0 need a correction, and why they need it only at the start.

# %% [markdown] lang="ja"
# ## まとめ
#
# - オプティマイザーは、勾配を一歩に変える規則。SGD：$\;w \leftarrow w - \eta g$
# - 「確率的」とは、くじ引きで選んだいくつかの例から $g$ を求めること。ミニバッチなら、正確な1歩と同じ計算で、そこそこ良い一歩を何歩も進める。
# - モメンタム：$\;v \leftarrow \mu v - \eta g$、$\;w \leftarrow w + v$。細長い谷では勢いがつき、小さな丘なら越える。
# - Adam：どの重みも、$\hat m / (\sqrt{\hat v} + \epsilon)$ の向きに、およそ $\eta$ の長さで進む。補正は、0から始めたことの埋め合わせ。
# - 勾配が0だと、SGDはすぐに、ほかの2つもやがて止まる。いちばん低い場所を必ず見つけるものはない。
# - 同じ $\eta$ でも、手法によって意味が違う。
#
# **自分の言葉で**：0から始めた2つの平均になぜ補正が必要なのか、なぜはじめのうちだけでよいのか。だれかに（いなければ壁に）向かって説明してみましょう。

# %%
progress()

# %% [markdown] lang="en"
# **What comes next.** Now you have everything: layers, a loss, gradients, starting values and an optimizer. **Lesson 11** puts them together and trains whole networks, on irises and on wines, and asks a new
# question: how good are they on examples that they have never seen?

# %% [markdown] lang="ja"
# **次のレッスンへ。** これで全部そろいました。層、損失、勾配、初期値、そしてオプティマイザーです。**レッスン11**では、これらを組み合わせてネットワーク全体を訓練します。アヤメとワインのデータを使います。そして、新しい問いを立てます。見たことのない例には、どれくらい正しく答えられるでしょうか。
