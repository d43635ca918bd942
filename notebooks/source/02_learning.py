# %% [markdown] lang="en"
# # 02 Learning
#
# In lesson 01 you turned two knobs by hand, and then found a formula that says which way to turn them. Now we let the neuron
# follow that formula, again and again. Out of this one dull rule comes something that looks like learning. So that is what we call it.
#
# **At the end you will be able to**
#
# - move a weight and a bias one step downhill, on paper and in Python, and say why there is a minus in the rule;
# - train a neuron on 50 points and watch it happen, on the curve and on the map of the loss;
# - choose a learning rate, and recognise one that is too small or too big;
# - say why one neuron cannot do better than it does;
# - tell a neuron that learns *correctly* from one that happens to improve.
#
# **What you need:** lesson 01, above all $\delta$ and the two gradients.
#
# **Time:** about 60 minutes.

# %% [markdown] lang="ja"
# # 02 ニューロンの学習
#
# レッスン01では、2つのつまみを手で回し、そのあとで「どちらへ回せばよいか」を教えてくれる式を見つけました。今度は、ニューロン自身にその式に従って動いてもらいます。同じことを、何度も何度も。この単調なくり返しから、学んでいるとしか思えないふるまいが生まれます。それが「学習」です。
#
# **このレッスンでできるようになること**
#
# - 重みとバイアスを坂の下へ一歩動かす。紙の上でも、Pythonでも。そして、式にマイナスがつく理由を説明できる。
# - 50個の点でニューロンを訓練し、そのようすを、曲線と「損失の地図」の両方で見届けられる。
# - 学習率を選べる。小さすぎる、大きすぎる、が見分けられる。
# - ニューロン1つではこれ以上良くならない、その理由を説明できる。
# - 「正しく学習している」のか、「たまたま良くなった」のかを区別できる。
#
# **必要なもの**：レッスン01。とくに $\delta$ と2つの勾配。
#
# **時間**：約60分。

# %% setup=true

# %% [markdown] lang="en"
# ## Warm-up
#
# Three short questions on lesson 01, with new numbers each time. Work from memory first, then look things up. Nothing here is graded.

# %% [markdown] lang="ja"
# ## 準備運動
#
# レッスン01から短い3問です。数字は毎回変わります。まずは何も見ないで考え、それからノートを見返しましょう。成績には入りません。

# %%
warm_up("02_learning")

# %% [markdown] lang="en"
# To check yourself, put your three answers after the name of the lesson and run the cell again, as in lesson 01.

# %% [markdown] lang="ja"
# 答え合わせは、レッスン01と同じです。レッスン名のうしろに3つの答えを並べて、もう一度実行します。

# %% [markdown] lang="en"
# ## Downhill
#
# Here is the curve that the neuron is to learn, with the same 50 points as before. The picture below it shows $\bar E$, the mean of $E$ over all
# 50 points, for every weight $w$, with the bias held at 0. This mean is called the **loss**. The line touches the curve at the $w$ of the slider: its slope
# is the gradient.
#
# **Predict first.** You stand at $w = 0.5$. Is the slope there positive or negative? Which way is down? And at $w = 3$?

# %% [markdown] lang="ja"
# ## 坂を下る
#
# 覚えてほしい曲線は、前と同じ50個の点です。そのあとに現れる図は、バイアスを0に止めて重み $w$ をいろいろに変えたとき、50個の点の $E$ の平均 $\bar E$ がどうなるかを表します。この平均を**損失**といいます。直線は、スライダーで選んだ $w$ での接線です。その傾きが勾配です。
#
# **まず予想。** いま $w = 0.5$ のところに立っています。そこでの傾きは正ですか、負ですか。下り坂はどちらの方向ですか。では、$w = 3$ なら？

# %%
from course_lib import neuron
from course_lib.data import sine_curve

x, t = sine_curve()
plots.target_curve(x, t)

# %%
widgets.slope(x, t)

# %% [markdown] lang="en"
# **Try it.** Write down the sign of the slope and the way down, for $w = 0$, $0.5$, $3$ and $4$. The arrow on the axis shows the way down. What is the rule?
#
# Left of the bottom the slope is negative, and down is to the right: $w$ must *grow*. Right of the bottom the slope is positive, and $w$ must *shrink*.
# Down is always **against** the sign of the slope. That is the minus in the rule:
#
# $$w \leftarrow w - \eta\,\frac{\partial E}{\partial w} \qquad\qquad b \leftarrow b - \eta\,\frac{\partial E}{\partial b}$$
#
# The sign $\leftarrow$ means "becomes". The Greek letter $\eta$ (eta) is the **learning rate**, a small positive number like 0.1. It says how boldly we step.

# %% [markdown] lang="ja"
# **動かしてみよう。** $w = 0$、$0.5$、$3$、$4$ で、傾きの符号と、下り坂の方向を書き出してください。横軸の近くの矢印が、下り坂の方向を示しています。どんな規則がありますか。
#
# 谷底より左では傾きが負で、下り坂は右向きです。$w$ を「増やす」ことになります。谷底より右では傾きが正で、$w$ を「減らす」ことになります。下り坂はいつも、傾きの符号と**反対**の向きです。次の式のマイナスは、このためについています。
#
# $$w \leftarrow w - \eta\,\frac{\partial E}{\partial w} \qquad\qquad b \leftarrow b - \eta\,\frac{\partial E}{\partial b}$$
#
# 記号 $\leftarrow$ は「この値に置きかえる」という意味です。ギリシャ文字の $\eta$（イータ）は**学習率**といい、0.1のような小さい正の数にします。歩幅の大きさを決める数です。

# %% [markdown] lang="en"
# The step is the slope times $\eta$. Where the hill is steep the step is long, and near the bottom it gets short by itself.
#
# But beware: a small slope does not prove that you are at the bottom. Far to the left of our picture, at $w = -5$, the slope is $-0.0099$,
# about a fifth of what it is at $w = 0.5$. The loss there is 0.31, which is awful. Flat ground may be a valley, and it may be a high plain.

# %% [markdown] lang="ja"
# 一歩の長さは、傾きの大きさに $\eta$ をかけたものです。急な坂では大またに、谷底に近づけばひとりでに小またになります。
#
# ただし、気をつけてください。傾きが小さいからといって、谷底にいるとは限りません。たとえば、ずっと左の $w = -5$ での傾きは $-0.0099$ で、$w = 0.5$ のときの5分の1ほどしかありません。それなのに損失は0.31、ひどい値です。平らな場所は、谷底かもしれないし、高原かもしれないのです。

# %% [markdown] lang="en"
# ## One step by hand
#
# Take one point, the one from lesson 01: $x = 0.8$, $t = 0.86$, with $w = 0.5$, $b = -0.2$ and $\eta = 0.1$.
#
# 1. **Forward:** $\;u = 0.2$, $\;y = 0.5498$, $\;E = 0.0481$
# 2. **Gradients:** $\;\delta = -0.0768$, so $\;\dfrac{\partial E}{\partial w} = 0.8 \cdot (-0.0768) = -0.0614$ and $\;\dfrac{\partial E}{\partial b} = -0.0768$
# 3. **Step:** $\;w \leftarrow 0.5 - 0.1 \cdot (-0.0614) = 0.5061$ and $\;b \leftarrow -0.2 - 0.1 \cdot (-0.0768) = -0.1923$
#
# Was it worth it? Go forward again with the new knobs: $\;y = 0.5529$, a little closer to $0.86$, and $E = 0.0471$ instead of $0.0481$.
#
# Both gradients are worked out *before* any knob moves. If you move $w$ first and then compute again for $b$, you are already standing somewhere else.

# %% [markdown] lang="ja"
# ## 手で一歩進んでみる
#
# レッスン01で使った点を、もう一度取り上げます。$x = 0.8$、$t = 0.86$、つまみは $w = 0.5$、$b = -0.2$、学習率は $\eta = 0.1$ です。
#
# 1. **順伝播**：$\;u = 0.2$、$\;y = 0.5498$、$\;E = 0.0481$
# 2. **勾配**：$\;\delta = -0.0768$ なので、$\;\dfrac{\partial E}{\partial w} = 0.8 \cdot (-0.0768) = -0.0614$、$\;\dfrac{\partial E}{\partial b} = -0.0768$
# 3. **更新**：$\;w \leftarrow 0.5 - 0.1 \cdot (-0.0614) = 0.5061$、$\;b \leftarrow -0.2 - 0.1 \cdot (-0.0768) = -0.1923$
#
# 効果はあったでしょうか。新しいつまみで、もう一度順伝播をします。$\;y = 0.5529$ で、$0.86$ に少し近づきました。$E$ も $0.0481$ から $0.0471$ に減りました。
#
# 注意が1つ。2つの勾配は、つまみを動かす「前」に両方とも求めておきます。先に $w$ を動かしてから $b$ の勾配を計算すると、もう別の場所に立っていることになります。

# %%
w, b, eta = 0.5, -0.2, 0.1
y = neuron.forward(0.8, w, b)

w_new = w - eta * neuron.weight_gradient(0.8, y, 0.86)
b_new = b - eta * neuron.bias_gradient(y, 0.86)
y_new = neuron.forward(0.8, w_new, b_new)

print(f"{w_new:.4f}  {b_new:.4f}  {y_new:.4f}  {neuron.error(y_new, 0.86):.4f}")

# %% [markdown] lang="en"
# **Change it:** try $\eta = 10$, then $\eta = 100$. On which side of the target does the answer land?
#
# **With holes:** $x = -1.2$, $t = 0.03$, $w = 0.4$, $b = -0.3$, $\eta = 0.1$. The forward pass gives $y = 0.3143$.
#
# $$\delta = (0.3143 - \square) \cdot 0.3143 \cdot \square = \square \qquad \frac{\partial E}{\partial w} = \square \cdot \square = \square$$
#
# $$w \leftarrow 0.4 - 0.1 \cdot \square = \square \qquad b \leftarrow -0.3 - 0.1 \cdot \square = \square$$
#
# The answer was too big. Why does $w$ go *up* all the same?
#
# **Without help:** $x = 1.2$, $t = 0.97$, with the same $w$, $b$ and $\eta$.
#
# <details><summary>Answers</summary>
#
# With holes: $\delta = 0.2843 \cdot 0.3143 \cdot 0.6857 = 0.0613$, $\;\partial E/\partial w = -1.2 \cdot 0.0613 = -0.0735$, $\;w = 0.4074$, $\;b = -0.3061$.
# Since $x$ is negative, a bigger $w$ makes $u$ smaller. Without help: $y = 0.5449$, $\;\delta = -0.1054$, $\;\partial E/\partial w = -0.1265$, $\;w = 0.4127$, $\;b = -0.2895$.
#
# </details>

# %% [markdown] lang="ja"
# **変えてみよう**：$\eta = 10$、次に $\eta = 100$ にしてみましょう。新しい答え $y$ は、正解の手前ですか、それとも通りすぎましたか。
#
# **穴うめ**：$x = -1.2$、$t = 0.03$、$w = 0.4$、$b = -0.3$、$\eta = 0.1$ とします。順伝播の結果は $y = 0.3143$ です。
#
# $$\delta = (0.3143 - \square) \cdot 0.3143 \cdot \square = \square \qquad \frac{\partial E}{\partial w} = \square \cdot \square = \square$$
#
# $$w \leftarrow 0.4 - 0.1 \cdot \square = \square \qquad b \leftarrow -0.3 - 0.1 \cdot \square = \square$$
#
# 答えは大きすぎたのに、$w$ は「増え」ました。なぜでしょうか。
#
# **次は自力で**：$x = 1.2$、$t = 0.97$。$w$、$b$、$\eta$ は同じです。
#
# <details><summary>答え</summary>
#
# 穴うめ：$\delta = 0.2843 \cdot 0.3143 \cdot 0.6857 = 0.0613$、$\;\partial E/\partial w = -1.2 \cdot 0.0613 = -0.0735$、$\;w = 0.4074$、$\;b = -0.3061$。$x$ が負なので、$w$ を増やすと $u$ は減ります。自力の問題：$y = 0.5449$、$\;\delta = -0.1054$、$\;\partial E/\partial w = -0.1265$、$\;w = 0.4127$、$\;b = -0.2895$。
#
# </details>

# %% [markdown] lang="en"
# ## Point after point
#
# One point teaches the neuron one point. For the whole curve we go through all 50, from left to right, and take a step at each. The next point
# finds the knobs where the last one left them.
#
# Going through all points once is called an **epoch**. We start at $w = 0.2$, $b = -0.2$. Here are the knobs at the start and after each of the first three points:

# %% [markdown] lang="ja"
# ## 点から点へ
#
# 1つの点から学べるのは、その点のことだけです。曲線全体を覚えるには、50個の点を左から順にたどり、1点ごとに一歩ずつ進みます。次の点は、前の点が動かしたあとのつまみを受け継ぎます。
#
# 全部の点をひと回りすることを**エポック**といいます。出発点は $w = 0.2$、$b = -0.2$ にしましょう。最初と、1点目、2点目、3点目のあとのつまみは次のとおりです。

# %%
for n in range(4):
    w, b = neuron.train_epoch(x[:n], t[:n], 0.2, -0.2, 0.1)
    print(f"{n}   w = {w:.4f}   b = {b:.4f}")

# %% [markdown] lang="en"
# At the left end the targets are near 0 and the neuron answers about 0.37, so each of these points pushes $b$ down. Because $x$ is negative there, each pushes $w$ up.
# Later the points on the right will push $b$ up again.
#
# You may object: why not add up the slopes of all 50 points and then take one step? We can, and later lessons will. Taking a step at each point is called
# *stochastic* or *online* gradient descent. It starts to improve after the first point and does not wait for the fiftieth.

# %% [markdown] lang="ja"
# 左の端では正解が0に近いのに、ニューロンの答えは0.37くらいです。ですから、どの点も $b$ を押し下げます。また、そこでは $x$ が負なので、どの点も $w$ を押し上げます。右側の点まで進むと、今度は $b$ が押し上げられます。
#
# 「50個の点の傾きを全部足してから、まとめて一歩進めばよいのでは？」と思った人もいるでしょう。それもできます。あとのレッスンで出てきます。1点ごとに進むこのやり方は、「確率的」または「オンライン」の勾配降下法と呼ばれます。50点目を待たずに、1点目からもう良くなり始めるのが利点です。

# %% [markdown] lang="en"
# ### Exercise 0_6: train_epoch
#
# This is the engine of the whole course. Every network, however large, is trained by a loop like this one.
#
# Write `train_epoch(x, t, w, b, eta)`. It goes through the points in order, takes one step at each, and returns the pair `(w, b)` at the end.
#
# - `for x_i, t_i in zip(x, t):` gives you the points one after another.
# - For the rest you may use `neuron.forward`, `neuron.weight_gradient` and `neuron.bias_gradient`, or write the formulas out.
# - Two assignments one after the other can go wrong here. Which gradient would see a knob that has already moved?

# %% [markdown] lang="ja"
# ### 練習 0_6：1エポックの訓練 train_epoch
#
# これが、この講座全体の心臓部です。どんなに大きなネットワークも、これと同じようなくり返しで訓練されます。
#
# `train_epoch(x, t, w, b, eta)` を書いてください。点を順にたどり、1点ごとに一歩進み、最後に `(w, b)` の組を返します。
#
# - `for x_i, t_i in zip(x, t):` と書くと、点を1つずつ取り出せます。
# - 中では `neuron.forward`、`neuron.weight_gradient`、`neuron.bias_gradient` を使ってもよいし、式をそのまま書いてもかまいません。
# - $w$ と $b$ を1行ずつ順に書きかえると、うまくいかないことがあります。もう動いたつまみを見てしまうのは、どちらの勾配でしょうか。


# %% exercise="0_6"
def train_epoch(x, t, w, b, eta):
    ...
    ### BEGIN SOLUTION
    for x_i, t_i in zip(x, t):
        y_i = neuron.forward(x_i, w, b)
        slope_w = neuron.weight_gradient(x_i, y_i, t_i)
        slope_b = neuron.bias_gradient(y_i, t_i)
        w, b = w - eta * slope_w, b - eta * slope_b
    return w, b
    ### END SOLUTION


# %% check="0_6"
check("0_6", train_epoch)

# %% [markdown] lang="en"
# Stuck? `hint("0_6")` gives one hint at each call; after an honest try, `solution("0_6")` is there to read.

# %% [markdown] lang="ja"
# 行きづまったら `hint("0_6")` を。1回に1つずつヒントが出ます。自分で考えたあとなら、`solution("0_6")` で解答が読めます。

# %% [markdown] lang="en"
# ## A hundred epochs
#
# `neuron.fit` calls the course's own `train_epoch` again and again and keeps every state on the way.
#
# **Predict:** we start at $w = 0.2$, with an almost flat curve. Your hand found a $w$ above 2. How far will $w$ have come after 1 epoch, after 10, after 100? Write down
# three numbers.

# %% [markdown] lang="ja"
# ## 100エポック
#
# `neuron.fit` は、講座で用意した `train_epoch` を何度も呼び出し、途中の値を全部残しておく関数です。
#
# **予想**：出発点は $w = 0.2$、ほとんど平らな曲線です。手で合わせたときは、2より大きい $w$ が良かったはずです。では、1エポック後、10エポック後、100エポック後に、$w$ はどこまで進んでいるでしょうか。3つの数を紙に書いてください。

# %%
fit = neuron.fit(x, t, w=0.2, b=-0.2, eta=0.1, epochs=100)

for epoch in [0, 1, 10, 100]:
    print(f"{epoch:3}   w = {fit.w[epoch]:.4f}   b = {fit.b[epoch]:7.4f}   {fit.loss[epoch]:.3e}")

# %% [markdown] lang="en"
# The last column is the loss; `1.921e-04` means $1.921 \cdot 10^{-4} = 0.0001921$. After ten epochs $w$ had gone well over half of its way. The other ninety were for the fine work.
#
# Compare with the best $\bar E$ that you wrote down in lesson 01. Who was better, your hand or the neuron? And who needed fewer looks at the curve?

# %% [markdown] lang="ja"
# 右端の列が損失です。`1.921e-04` は $1.921 \cdot 10^{-4} = 0.0001921$ のことです。$w$ は最初の10エポックで道のりの半分以上を進みました。残りの90エポックは仕上げでした。
#
# レッスン01でメモした、いちばん良い $\bar E$ と比べてみましょう。あなたの手とニューロン、どちらの勝ちですか。曲線を見る回数が少なくてすんだのは、どちらでしょうか。

# %% [markdown] lang="en"
# ## Watch it learn
#
# On the left, the curve and its targets. On the right, a map. Each place on the map is a neuron: across is its $w$, upwards its $b$. The lines are contour lines, as on a hiking map,
# and the height is the loss. Darker is lower. The diamond is our neuron.
#
# **Predict:** will it go straight to the lowest place? Will it move faster at the start or at the end?
#
# Press play, or go on epoch by epoch with the button. $k$ counts the epochs.

# %% [markdown] lang="ja"
# ## 学習を見届ける
#
# 左は曲線と正解、右は地図です。地図の上の1つの場所が、1つのニューロンを表します。横が $w$、縦が $b$。線は登山地図と同じ等高線で、高さは損失です。色が濃いところほど低くなっています。ひし形の点が、いまのニューロンです。
#
# **予想**：点は、いちばん低いところへまっすぐ向かうでしょうか。速く動くのは、はじめですか、終わりごろですか。
#
# 再生ボタンを押すか、となりのボタンで1エポックずつ進めてみましょう。$k$ がエポックの数です。

# %%
widgets.watch_learning(x, t, w=0.2, b=-0.2, eta=0.1, epochs=100)

# %% [markdown] lang="en"
# The same walk as one picture, with a dot for each epoch. Below it, the loss after each epoch. Its axis is logarithmic: from $10^{-2}$ down to $10^{-3}$ is ten times smaller.

# %% [markdown] lang="ja"
# 同じ道のりを1枚の図にしました。1エポックごとに点が1つ打ってあります。その下は、エポックごとの損失です。縦軸は対数目盛りなので、$10^{-2}$ から $10^{-3}$ へ下がると10分の1になったことになります。

# %%
plots.loss_landscape(x, t, path=(fit.w, fit.b))

# %%
plots.loss_history(fit.loss, floor=1.884e-4)

# %% [markdown] lang="en"
# The path bends. At each place the neuron takes, very nearly, the way that is steepest *there*. It does not know where the valley ends. At first the dots are far apart. Near the bottom they crowd together: the ground is nearly flat, so the steps are short.
# Nobody told the neuron to slow down. The size of the slope did.
#
# **Change it:** start the widget elsewhere on the map, for example at `w=-1, b=1.5`, or at `w=4, b=-2`. The first curve falls where it should rise, the second is too steep.
# Which of the two do you expect to be nearer to the goal after 100 epochs?
#
# <details><summary>Answer</summary>
#
# The falling one, by far: its loss is $1.93 \cdot 10^{-4}$ in the end, that of the steep one $1.35 \cdot 10^{-3}$. A steep neuron answers nearly 0 or nearly 1 for most of the points. There the sigmoid is flat,
# $y(1 - y)$ is tiny, and the steps are too. Being very wrong does not stop a neuron from learning. Being very sure does.
#
# </details>

# %% [markdown] lang="ja"
# 道は曲がっています。ニューロンは、いま立っている「その場所で」いちばん急な方向へ、ほぼそのとおりに下ります。谷の終わりがどこにあるかは知りません。はじめのうち、点と点は離れています。谷底に近づくと、ぎっしり並びます。地面がほとんど平らで、一歩が短くなるからです。「ゆっくり」と命令した人はいません。傾きの大きさが、そうさせたのです。
#
# **変えてみよう**：ウィジェットの出発点を、地図の中のほかの場所に変えてみましょう。たとえば `w=-1, b=1.5` や `w=4, b=-2`。1つ目は右下がりの曲線、2つ目は急すぎる曲線です。100エポック後にゴールの近くにいるのは、どちらだと思いますか。
#
# <details><summary>答え</summary>
#
# 右下がりのほうが、ずっと近くまで来ます。最後の損失は、右下がりの曲線が $1.93 \cdot 10^{-4}$、急すぎる曲線が $1.35 \cdot 10^{-3}$ です。急な曲線のニューロンは、大部分の点で0か1に近い答えを出します。そこではシグモイド関数が平らなので、$y(1 - y)$ がとても小さく、一歩も小さくなってしまうのです。学習のじゃまになるのは、大きく外れていることではありません。「自信がありすぎる」ことなのです。
#
# </details>

# %% [markdown] lang="en"
# ## Why does it not reach zero?
#
# The dashed line in the picture is the **floor**: the smallest loss that one neuron can have on these points. It is not 0. How do we know it? We looked. The points are symmetric about their middle,
# so the best bias is 0, and for $w$ we tried 4001 values:

# %% [markdown] lang="ja"
# ## なぜ0にならないのか
#
# 図の破線は**床**、つまり下限です。この50個の点に対して、ニューロン1つで出せるいちばん小さい損失を表します。床は0ではありません。どうしてわかるのでしょうか。実際に探したからです。点は真ん中に関して対称に並んでいるので、いちばん良いバイアスは0です。$w$ のほうは、4001通りを試しました。

# %%
w_tried = np.linspace(0, 4, 4001)
losses = [neuron.mean_error(x, t, w, 0) for w in w_tried]
best = np.argmin(losses)

print(f"{w_tried[best]:.2f}  {losses[best]:.3e}")
plots.residuals(x, t, neuron.forward(x, w_tried[best], 0))

# %% [markdown] lang="en"
# $1.884 \cdot 10^{-4}$ at $w = 2.31$. Our neuron was at $1.921 \cdot 10^{-4}$ after 100 epochs: 2% above the best there is.
#
# What is in the way is the *shape*. At the right end the sine arrives at exactly 1, and arrives flat. A sigmoid never arrives: it comes closer to 1 for ever. To get near 1 at $x = \pi/2$
# it has to be steep, and then it is too steep in the middle: its slope there is $2.31/4 = 0.58$, while the target's is $0.5$. Every $w$ is a compromise, and the best one still misses the targets near the ends by 0.03.
#
# More training will not help, and neither will a better learning rate. With two knobs, a neuron can draw only this family of curves. For others you need more neurons: that is what layers are for.

# %% [markdown] lang="ja"
# $w = 2.31$ で $1.884 \cdot 10^{-4}$ でした。100エポック後のニューロンは $1.921 \cdot 10^{-4}$。限界の値より2%大きいだけです。
#
# じゃまをしているのは、曲線の「形」です。サインは右の端でちょうど1に着き、しかもそこで平らになります。シグモイド関数は、1にいつまでも近づくばかりで、決して着きません。$x = \pi/2$ で1に近づくためには、急な曲線でなければならない。ところがそうすると、真ん中で急になりすぎます。真ん中の傾きは $2.31/4 = 0.58$ で、正解の傾きは $0.5$ です。どんな $w$ を選んでも、どこかで妥協することになります。いちばん良い $w$ でも、両端の近くでは0.03ほど外れます。
#
# もっと長く訓練しても、学習率を工夫しても、これは変わりません。つまみが2つのニューロンに描けるのは、この仲間の曲線だけだからです。別の形を描くには、ニューロンを増やす必要があります。そのために「層」があるのです。

# %% [markdown] lang="en"
# ## How bold a step?
#
# We chose $\eta = 0.1$ without a reason. The next widget trains for 50 epochs with the $\eta$ that you choose. The slider is logarithmic.
#
# **Predict first:** what will you see when $\eta$ is far too small? And when it is far too big, 100 for example? Will the loss become infinite (∞), or stop somewhere (→), or jump about (↕)? Press your guess.

# %% [markdown] lang="ja"
# ## 歩幅はどのくらいがよいか
#
# 学習率を $\eta = 0.1$ としましたが、理由は言いませんでした。次のウィジェットでは、選んだ $\eta$ で50エポック訓練します。スライダーは対数目盛りです。
#
# **まず予想。** $\eta$ がずっと小さすぎたら、何が見えるでしょうか。100のように大きすぎたら？　損失は無限大になるのか（∞）、途中で止まるのか（→）、それとも飛び回るのか（↕）。予想のボタンを押してから動かしましょう。

# %%
widgets.predict_first(widgets.learning_rate(x, t), "∞", "→", "↕")

# %% [markdown] lang="en"
# Now measure. For each $\eta$: the loss after 1, 10, 99 and 100 epochs.

# %% [markdown] lang="ja"
# 今度は、数で確かめます。それぞれの $\eta$ について、1、10、99、100エポック後の損失を並べます。

# %%
for eta in [0.001, 0.01, 0.1, 1, 10, 50, 100]:
    loss = neuron.fit(x, t, 0.2, -0.2, eta, 100).loss
    print(f"{eta:7}   " + "   ".join(f"{loss[epoch]:.2e}" for epoch in [1, 10, 99, 100]))

# %% [markdown] lang="en"
# - **Too small** ($0.001$): nothing goes wrong, and hardly anything happens. After 100 epochs most of the way is still ahead.
# - **Good** ($0.1$ to $1$): close to the floor.
# - **Big** ($10$, $50$): it comes down fast, and then stays *above* the floor, at a loss of $3.0 \cdot 10^{-4}$ and $6.8 \cdot 10^{-4}$. Each point pulls the neuron its own way. With large steps, it stands where the last points have pulled it, and not in the middle.
# - **Too big** ($100$): it never settles. From one epoch to the next the loss jumps, and it stays about a hundred times above the floor.
#
# So nothing becomes infinite here. We owe that to the sigmoid: $y(1 - y)$ is never more than $\frac14$ and goes to 0 when $u$ gets large, which brakes every wild step. Take the sigmoid away, so that $y = u$, and train with $\eta = 1.5$:
# after one epoch $w$ is near minus eleven million, and soon the computer runs out of numbers. We measured that, too.

# %% [markdown] lang="ja"
# - **小さすぎる**（$0.001$）：悪いことは起きません。でも、ほとんど何も起きません。100エポックたっても、まだ道のりの大半が残っています。
# - **ちょうどよい**（$0.1$ から $1$）：床のすぐそばまで来ます。
# - **大きい**（$10$、$50$）：速く下りますが、そのあと床より「上」で止まります。損失は $3.0 \cdot 10^{-4}$ と $6.8 \cdot 10^{-4}$ です。どの点も、ニューロンを自分のほうへ引っ張ります。歩幅が大きいと、真ん中ではなく、最後のほうの点に引っ張られた場所に立つことになるのです。
# - **大きすぎる**（$100$）：いつまでも落ち着きません。1エポックごとに損失が飛びはね、床のおよそ100倍のところにとどまります。
#
# つまり、ここでは無限大にはなりませんでした。シグモイド関数のおかげです。$y(1 - y)$ は $\frac14$ を超えることがなく、$u$ が大きくなると0に近づきます。これが、乱暴な一歩にブレーキをかけてくれるのです。シグモイド関数を取りはずして $y = u$ とし、$\eta = 1.5$ で訓練してみると、1エポックで $w$ はおよそマイナス1100万になり、やがてコンピュータで扱えない大きさになってしまいます。これも実際に確かめました。

# %% [markdown] lang="en"
# **Make it:** where exactly does it break? Put values between 50 and 75 into the list above and compare the last two columns. If they agree, the neuron has come to rest.
# There is no clean border. We watched 600 epochs: at $\eta = 55$ the loss goes back and forth between two values, at $56$ it rests again, at $75$ it is wild. Which is the smallest whole number at which you see no rest?

# %% [markdown] lang="ja"
# **作ってみよう**：落ち着かなくなる境目は、どこでしょうか。上のリストに50から75までの値を入れて、右の2列を見比べてください。2つが同じなら、ニューロンは止まっています。実は、境目ははっきりした線ではありません。600エポックまで観察すると、$\eta = 55$ では損失が2つの値の間を行ったり来たりし、$56$ ではまた止まり、$75$ では激しく飛び回りました。止まらなくなる最小の整数はいくつでしょうか。

# %% [markdown] lang="en"
# ## "The loss went down" proves nothing
#
# Suppose that someone forgets the factor $y(1 - y)$ and writes $\delta = y - t$. The formula is wrong. Let us train with it anyway.
#
# **Predict:** will the loss go up, stay, or go down?

# %% [markdown] lang="ja"
# ## 「損失が下がった」は証明にならない
#
# だれかが $y(1 - y)$ をかけ忘れて、$\delta = y - t$ と書いてしまったとします。式は間違っています。それでも、かまわず訓練してみましょう。
#
# **予想**：損失は上がるでしょうか。変わらないでしょうか。それとも、下がるでしょうか。

# %%
w, b, wrong = 0.2, -0.2, [neuron.mean_error(x, t, 0.2, -0.2)]
for epoch in range(100):
    for xi, ti in zip(x, t):
        gap = neuron.forward(xi, w, b) - ti
        w, b = w - 0.1 * xi * gap, b - 0.1 * gap
    wrong.append(neuron.mean_error(x, t, w, b))

for epoch in [1, 10, 100]:
    print(f"{epoch:3}   {wrong[epoch]:.3e}   {fit.loss[epoch]:.3e}")

# %% [markdown] lang="en"
# The first column after the epoch is the wrong formula, the second the right one. The wrong one goes down. After 10 epochs it is even far *ahead*! Only at the end does it lose: $2.849 \cdot 10^{-4}$ against $1.921 \cdot 10^{-4}$.
# Would you have noticed, from these numbers alone, that the program was wrong?

# %% [markdown] lang="ja"
# エポック数の次の列が間違った式、その右が正しい式です。間違った式でも、損失は下がりました。10エポックの時点では、ずっと「先」を行っているほどです。負けるのは最後で、$2.849 \cdot 10^{-4}$ 対 $1.921 \cdot 10^{-4}$。この数だけを見て、プログラムの間違いに気づけたでしょうか。

# %%
plots.loss_history(wrong, floor=1.884e-4)

# %% [markdown] lang="en"
# Look closely: the curve comes down to the floor, turns, and goes *up* again. It walks past the lowest place, because it is not looking for it.
#
# The nudge of lesson 01 does notice, and at once. At our point, $x = 0.8$, $t = 0.86$, $w = 0.5$, $b = -0.2$:

# %% [markdown] lang="ja"
# よく見てください。曲線は床の近くまで下りたあと、向きを変えて、また「上がって」います。いちばん低い場所を通りすぎてしまったのです。そこを目指してはいないからです。
#
# レッスン01の「つつく方法」なら、間違いにすぐ気づきます。いつもの点 $x = 0.8$、$t = 0.86$、$w = 0.5$、$b = -0.2$ で試しましょう。

# %%
h = 0.001
E_up = neuron.error(neuron.forward(0.8, 0.5 + h, -0.2), 0.86)
E_down = neuron.error(neuron.forward(0.8, 0.5 - h, -0.2), 0.86)
y = neuron.forward(0.8, 0.5, -0.2)

print(f"{(E_up - E_down) / (2 * h):.4f}   {neuron.weight_gradient(0.8, y, 0.86):.4f}   {0.8 * (y - 0.86):.4f}")

# %% [markdown] lang="en"
# The nudge and the right formula say $-0.0614$. The wrong one says $-0.2481$, four times as much. The case is closed in one line, and no training was needed.
#
# **Remember:** a falling loss says that *something* got better. Whether the gradient is right, only a comparison with the nudge can say. That is why the checker of this course never asks whether your loss went down.
#
# > The wrong formula will come back, in lesson 06. It turns out to be the *right* gradient of a different error. What it reached here, it reached on the way to another goal.

# %% [markdown] lang="ja"
# つついて測った値も、正しい式も、$-0.0614$ です。間違った式は $-0.2481$、約4倍も違います。訓練など一度もしないで、1行で決着がつきました。
#
# **覚えておこう**：損失が下がったときにわかるのは、「何かが」良くなったということだけです。勾配が正しいかどうかは、つついて比べなければわかりません。だからこの講座のチェックでは、「損失が下がったかどうか」は見ないのです。
#
# > この間違った式には、レッスン06でもう一度出会います。実は、別の種類の誤差にとっては「正しい」勾配なのです。ここで損失が下がったのは、ほかの目的地へ向かう途中で、近くを通ったからでした。

# %% [markdown] lang="en"
# ## What you have done
#
# - Down is against the slope: $\;w \leftarrow w - \eta\,\dfrac{\partial E}{\partial w}$, $\;b \leftarrow b - \eta\,\dfrac{\partial E}{\partial b}$, both gradients from the same place.
# - One step for each point, in order, is an epoch. A hundred of them took the loss from 0.05 to $1.921 \cdot 10^{-4}$.
# - The floor, $1.884 \cdot 10^{-4}$, is a matter of shape: two knobs cannot draw every curve.
# - $\eta$ too small: nothing happens. Too big: no rest.
# - A falling loss proves nothing. Check the gradient with a nudge.

# %% [markdown] lang="ja"
# ## まとめ
#
# - 下り坂は、傾きと反対の向き：$\;w \leftarrow w - \eta\,\dfrac{\partial E}{\partial w}$、$\;b \leftarrow b - \eta\,\dfrac{\partial E}{\partial b}$。2つの勾配は同じ場所で求める。
# - 1点ごとに一歩、全部の点をひと回りして1エポック。100エポックで、損失は0.05から $1.921 \cdot 10^{-4}$ まで下がった。
# - 床の $1.884 \cdot 10^{-4}$ は、曲線の形で決まる。つまみ2つで描けない曲線がある。
# - $\eta$ が小さすぎると、進まない。大きすぎると、落ち着かない。
# - 損失が下がっても、正しい証拠にはならない。勾配は、つついて確かめる。

# %%
progress()

# %% [markdown] lang="en"
# **What comes next.** So far our neuron had one input. In lesson 03 it gets several, each with a weight of its own. And we meet texts that write the bias with the other sign, as a *threshold*:
# the weighted sum of the inputs has to reach it before the neuron fires.

# %% [markdown] lang="ja"
# **次のレッスンへ。** ここまでのニューロンは、入力が1つでした。レッスン03では入力がいくつもあり、それぞれに重みがつきます。そして、バイアスを逆の符号で書く流儀に出会います。「閾値」です。重みをかけた入力の合計が閾値以上になると、ニューロンは発火します。
