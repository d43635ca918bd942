# %% [markdown] lang="en"
# # 04 Activation functions
#
# A neuron has added up its signals and subtracted its threshold. Now it holds one number, $u$. What does it answer? It
# may jump, climb, or let the number through. In this lesson you put four ways of answering side by side, and you find
# out why one of them cannot learn by following a slope, and why a network with none of them is a single straight line.
#
# **At the end you will be able to**
#
# - work out step, sigmoid, tanh and ReLU for any $u$, at 0 too, and write them in Python;
# - say how steep each of them is, with a formula, and say where it has no slope at all;
# - recognise a neuron that is *saturated* and hardly learns;
# - show, with numbers and with matrices, that two layers without a bend between them are one layer.
#
# **What you need:** lessons 01 to 03 (the slope of the sigmoid, what learning does with slopes, $u = x \cdot w - \theta$).
# The matrix product appears once.
#
# **Time:** about 60 minutes, with paper and pencil next to you.

# %% [markdown] lang="ja"
# # 04 活性化関数
#
# ニューロンが信号を足し合わせ、閾値を引きました。手もとに残ったのは、1つの数 $u$ です。ここからどう答えるのでしょうか。跳び上がる、なめらかに登る、そのまま通す。答え方はいろいろあります。このレッスンでは4つの答え方を並べて比べます。そのうちの1つは、傾きをたどる学習ができません。また、どれも使わないネットワークは、1本の直線になってしまいます。その理由を確かめましょう。
#
# **このレッスンでできるようになること**
#
# - どんな $u$ に対しても（$u = 0$ でも）、ステップ関数、シグモイド関数、tanh、ReLUの値を求められる。Pythonでも書ける。
# - それぞれの傾きを式で表せる。傾きのないところも言える。
# - **飽和**していて、なかなか学習が進まないニューロンを見分けられる。
# - 間に「曲がり」のない2つの層は1つの層と同じだということを、数でも行列でも示せる。
#
# **必要なもの**：レッスン01から03の内容（シグモイド関数の傾き、傾きをたどる学習、$u = x \cdot w - \theta$）。行列の積が1回だけ出てきます。
#
# **時間**：約60分。紙と鉛筆をそばに置いて始めましょう。

# %% setup=true

# %% [markdown] lang="en"
# ## Warm-up
#
# Three short questions on lessons 01 to 03. The numbers are new each time, and nothing here is graded. Try before you
# look anything up.

# %% [markdown] lang="ja"
# ## 準備運動
#
# レッスン01から03のふり返りを、短い3問で。数字は毎回変わります。成績には入りません。前のレッスンを開く前に、まず思い出してみましょう。

# %%
warm_up("04_activation_functions")

# %% [markdown] lang="en"
# To check yourself, put your three answers after the name of the lesson and run the cell again, for example
# `warm_up("04_activation_functions", 3, 0.5, -2)`.

# %% [markdown] lang="ja"
# 答え合わせをするには、レッスン名のうしろに3つの答えを並べて、もう一度実行します。たとえば `warm_up("04_activation_functions", 3, 0.5, -2)` のように書きます。

# %% [markdown] lang="en"
# ## What comes after u
#
# Three lamps get the same current. The first knows only on and off. The second is on a dimmer and brightens gently. The
# third stays dark until the current sets in, and from there on it shines brighter the more current it gets. The current
# is $u$; what the lamp makes of it is the neuron's answer $y$.
#
# The rule that turns $u$ into the answer is called the **activation function**, $f$:
#
# $$y = f(u)$$
#
# You have met two of them. The neuron of lesson 01 climbed: $f$ was the sigmoid. The neuron of lesson 03 jumped: it
# fired or stayed silent. (The article that our exercises come from writes $z$ for the answer, and later calls $u$ by the
# name $x$. We keep $u$ and $y$ to the end.)

# %% [markdown] lang="ja"
# ## u のあとに来るもの
#
# 同じ電流を流す電球が3つあるとします。1つ目は、つくか消えるかのどちらか。2つ目は調光式で、じわりと明るくなります。3つ目は、電流が流れ始めるまでは真っ暗で、そこからは電流が増えるほど明るくなります。電流が $u$、電球の明るさがニューロンの答え $y$ です。
#
# $u$ を答えに変える規則を**活性化関数**といい、$f$ と書きます。
#
# $$y = f(u)$$
#
# もう2つに出会っていますね。レッスン01のニューロンは、なめらかに登りました。$f$ はシグモイド関数でした。レッスン03のニューロンは、発火するかしないか、つまり跳び上がるだけでした。（練習問題のもとになった記事では、答えを $z$ と書き、途中から $u$ を $x$ と呼びかえています。この講座では最後まで $u$ と $y$ を使います。）

# %% [markdown] lang="en"
# ## The step: yes or no
#
# The rule of lesson 03, written as a function, is called the **step function**. Its symbol in pictures is $H$, after
# Oliver Heaviside.
#
# | $u$ | −2 | −0.1 | 0 | 0.1 | 5 |
# |---|:---:|:---:|:---:|:---:|:---:|
# | step | 0 | 0 | 1 | 1 | 1 |
#
# $$\mathrm{step}(u) = \begin{cases} 1 & \text{if } u \ge 0 \\ 0 & \text{if } u < 0 \end{cases}$$
#
# Look at $u = 0$ in the picture. The filled dot belongs to the graph, the hollow one does not: the tie fires, as in
# lesson 03. Compare $-0.1$ with $-2$ in the table. A near miss or a wide one, the answer is the same.

# %% [markdown] lang="ja"
# ## ステップ関数：「はい」か「いいえ」か
#
# レッスン03の規則を関数として書いたものを**ステップ関数**といいます。図の中では、ヘヴィサイドという人の名前にちなんで $H$ と書きます。
#
# | $u$ | −2 | −0.1 | 0 | 0.1 | 5 |
# |---|:---:|:---:|:---:|:---:|:---:|
# | ステップ関数 | 0 | 0 | 1 | 1 | 1 |
#
# $$\mathrm{step}(u) = \begin{cases} 1 & u \ge 0 \text{ のとき} \\ 0 & u < 0 \text{ のとき} \end{cases}$$
#
# 図の $u = 0$ のところを見てください。塗った点はグラフに含まれ、白い点は含まれません。レッスン03と同じで、ちょうど0でも発火します。表の $-0.1$ と $-2$ も比べてみましょう。惜しくても、まるで届かなくても、答えは同じです。

# %%
plots.activation("step")

# %% [markdown] lang="en"
# ### Exercises 2_1 and 2_2
#
# Take your $u$ from exercise 1_1 of lesson 03 and send it through the step function. What is $y$? Then do the same with
# your $u$ from 1_2. Here are the two neurons again, in case you want to work it out afresh.

# %% [markdown] lang="ja"
# ### 練習 2_1 と 2_2
#
# レッスン03の練習 1_1 で求めた $u$ を、ステップ関数に入れます。$y$ はいくつになるでしょうか。次に、1_2 で求めた $u$ でも同じことをしましょう。計算し直したい人のために、2つのニューロンをもう一度並べておきます。

# %%
plots.threshold_neuron([1, -1, 2, -2], [1, 2, -1, -2], 2)

# %% exercise="2_1"
answer_2_1 = ...
### BEGIN SOLUTION
answer_2_1 = 0
### END SOLUTION

# %% check="2_1"
check("2_1", answer_2_1)

# %%
plots.threshold_neuron([2, -1, 2, -2], [1, -2, 1, 2], -3)

# %% exercise="2_2"
answer_2_2 = ...
### BEGIN SOLUTION
answer_2_2 = 1
### END SOLUTION

# %% check="2_2"
check("2_2", answer_2_2)

# %% [markdown] lang="en"
# Hints are in `hint("2_1")` and `hint("2_2")`; after a try, `solution("2_1")` and `solution("2_2")`.
#
# Two companions, with the neurons of 1_1b and 1_2b:

# %% [markdown] lang="ja"
# ヒントは `hint("2_1")` と `hint("2_2")`、自分で考えたあとの解答は `solution("2_1")` と `solution("2_2")` です。
#
# もう2問、1_1b と 1_2b のニューロンでやってみましょう。

# %%
plots.threshold_neuron([-3, 3, 1, -3], [3, 2, 3, 1], -4)

# %% exercise="2_1b"
answer_2_1b = ...
### BEGIN SOLUTION
answer_2_1b = 1
### END SOLUTION

# %% check="2_1b"
check("2_1b", answer_2_1b)

# %%
plots.threshold_neuron([-2, 2, 3, -1], [3, 1, -1, -2], -3)

# %% exercise="2_2b"
answer_2_2b = ...
### BEGIN SOLUTION
answer_2_2b = 0
### END SOLUTION

# %% check="2_2b"
check("2_2b", answer_2_2b)

# %% [markdown] lang="en"
# ## The sigmoid: a gentle yes
#
# You know this one. In lesson 01 it squeezed every $u$ into a number between 0 and 1:
#
# $$\sigma(u) = \frac{1}{1 + e^{-u}}$$
#
# | $u$ | −2 | −0.1 | 0 | 0.1 | 5 |
# |---|:---:|:---:|:---:|:---:|:---:|
# | $\sigma(u)$ | 0.1192 | 0.4750 | 0.5 | 0.5250 | 0.9933 |
#
# Hold this against the table of the step. Both live between 0 and 1, both say "yes" on the right. But the sigmoid tells
# a near miss from a wide one: $-0.1$ gives almost one half, $-2$ much less. It is a step with the edge worn away.

# %% [markdown] lang="ja"
# ## シグモイド関数：なめらかな「はい」
#
# これはもう知っていますね。レッスン01では、どんな $u$ も0と1の間に押し込みました。
#
# $$\sigma(u) = \frac{1}{1 + e^{-u}}$$
#
# | $u$ | −2 | −0.1 | 0 | 0.1 | 5 |
# |---|:---:|:---:|:---:|:---:|:---:|
# | $\sigma(u)$ | 0.1192 | 0.4750 | 0.5 | 0.5250 | 0.9933 |
#
# ステップ関数の表と見比べてみましょう。どちらも0と1の間にあり、右へ行けば「はい」です。けれども、シグモイド関数は「惜しい」と「まるで届かない」を区別します。$-0.1$ ならほとんど半分、$-2$ ならずっと小さい。角がすり減って丸くなったステップ関数、と言ってもよいでしょう。

# %% [markdown] lang="en"
# The article says that its values run from 0 to 1, both ends included. Look closely: $e^{-u}$ is never 0, so the fraction
# is never quite 1, and never quite 0. A computer keeps only about 16 digits. **Predict:** will Python ever show a 1?

# %% [markdown] lang="ja"
# もとの記事には、値の範囲は0以上1以下と書いてあります。よく見てみましょう。$e^{-u}$ は決して0にならないので、分数がちょうど1になることはありません。ちょうど0にもなりません。ただし、コンピューターが覚えている数字は16桁ほどです。**予想**：Pythonが 1 と表示することはあるでしょうか。

# %%
from course_lib import activations

for u in [5.0, 20.0, 36.0, 37.0]:
    y = activations.sigmoid(u)
    print(f"{u:4}  {y:.17f}  {y == 1}")

# %% [markdown] lang="en"
# At $u = 37$ the gap to 1 is about $10^{-16}$, and the computer rounds it away. In mathematics the end is never reached;
# in the machine it is.

# %% [markdown] lang="ja"
# $u = 37$ では、1との差が約 $10^{-16}$ になり、コンピューターはそれを丸めて消してしまいます。数学では決して届かない端に、計算機の中では届いてしまうのです。

# %% [markdown] lang="en"
# ## tanh: a sigmoid around zero
#
# The sigmoid never says "no", it only says "hardly". **tanh** (say "tanch", or "hyperbolic tangent") runs from −1 to 1. With a
# number first, $u = 0.5$:
#
# - $e^{0.5} = 1.6487$ and $e^{-0.5} = 0.6065$,
# - their difference is $1.0422$ and their sum $2.2553$,
# - difference divided by sum: $0.4621$.
#
# $$\tanh(u) = \frac{e^{u} - e^{-u}}{e^{u} + e^{-u}}$$
#
# **With holes:** for $u = -0.5$ the two powers change places. So the difference is $\square$, the sum is $\square$, and
# $\tanh(-0.5) = \square$. And at $u = 0$? What is $e^0 - e^0$?
#
# <details><summary>Answers</summary>
#
# $-1.0422$, $2.2553$, $-0.4621$: the curve turns onto itself about the origin. At 0 the difference is 0, so $\tanh(0) = 0$.
#
# </details>

# %% [markdown] lang="ja"
# ## tanh：0を中心にしたシグモイド関数
#
# シグモイド関数は「いいえ」とは言いません。言うのは「ほとんどない」までです。**tanh**（ハイパボリックタンジェント、双曲線正接）の値は −1 から1までで、負の数でも答えます。まず数で、$u = 0.5$ の場合を計算してみます。
#
# - $e^{0.5} = 1.6487$、$e^{-0.5} = 0.6065$
# - 差は $1.0422$、和は $2.2553$
# - 差を和で割ると $0.4621$
#
# $$\tanh(u) = \frac{e^{u} - e^{-u}}{e^{u} + e^{-u}}$$
#
# **穴うめ**：$u = -0.5$ では、2つの累乗が入れ替わります。差は $\square$、和は $\square$ なので、$\tanh(-0.5) = \square$ です。では $u = 0$ のときは？ $e^0 - e^0$ はいくつでしょうか。
#
# <details><summary>答え</summary>
#
# $-1.0422$、$2.2553$、$-0.4621$。グラフは、原点を中心に半回転させると自分自身に重なります。$u = 0$ では差が0なので、$\tanh(0) = 0$ です。
#
# </details>

# %% [markdown] lang="en"
# Its S looks familiar. Take the sigmoid at *twice* the $u$, stretch it to double height, and lower it by 1: for $u = 0.5$ that is
# $2 \cdot \sigma(1) - 1 = 2 \cdot 0.7311 - 1 = 0.4621$. The same number!
#
# $$\tanh(u) = 2\,\sigma(2u) - 1$$
#
# So tanh is the sigmoid's big sister: twice as tall, squeezed to half the width, with its middle at 0.
#
# **Explain:** twice as tall and half as wide. How many times as steep is it in the middle? Keep your answer; it will be
# needed.

# %% [markdown] lang="ja"
# このS字には見覚えがあるはずです。シグモイド関数に $u$ の**2倍**を入れて、高さを2倍に伸ばし、1だけ下げてみます。$u = 0.5$ なら $2 \cdot \sigma(1) - 1 = 2 \cdot 0.7311 - 1 = 0.4621$。同じ数になりました。
#
# $$\tanh(u) = 2\,\sigma(2u) - 1$$
#
# tanhは、シグモイド関数の背を2倍に、幅を半分にして、真ん中を0にそろえたものなのです。
#
# **説明してみよう**：背が2倍で、幅が半分。では、真ん中の傾きは何倍でしょうか。答えを書きとめておいてください。あとで使います。

# %% [markdown] lang="en"
# ## ReLU: let it through, or not
#
# The last one needs no $e$ at all. A negative $u$ becomes 0. Any other $u$ comes through as it is. The name is **ReLU**,
# short for *rectified linear unit*.
#
# | $u$ | −2 | −0.1 | 0 | 0.1 | 5 |
# |---|:---:|:---:|:---:|:---:|:---:|
# | ReLU | 0 | 0 | 0 | 0.1 | 5 |
#
# $$\mathrm{ReLU}(u) = \max(0, u)$$
#
# Read: the larger of the two numbers 0 and $u$. Like the step, it silences everything below 0. Unlike the step, it also says
# *how strongly*: 5 is more than 0.1.
#
# ### Exercises 2_3 and 2_4
#
# The same two neurons, now with ReLU. What is $y$ for your $u$ from 1_1? And for your $u$ from 1_2?

# %% [markdown] lang="ja"
# ## ReLU：通すか、通さないか
#
# 最後の関数には $e$ がまったく出てきません。負の $u$ は0にします。それ以外の $u$ は、そのまま通します。名前は **ReLU**（レル、またはレルー）、rectified linear unit（正規化線形ユニット）の略です。
#
# | $u$ | −2 | −0.1 | 0 | 0.1 | 5 |
# |---|:---:|:---:|:---:|:---:|:---:|
# | ReLU | 0 | 0 | 0 | 0.1 | 5 |
#
# $$\mathrm{ReLU}(u) = \max(0, u)$$
#
# 0と $u$ のうち大きいほう、と読みます。0より小さいものを通さないところはステップ関数に似ています。違うのは、**どれだけ強いか**も伝えるところです。5は0.1より大きな答えになります。
#
# ### 練習 2_3 と 2_4
#
# さきほどと同じ2つのニューロンで、今度はReLUを使います。1_1 の $u$ では $y$ はいくつでしょうか。1_2 の $u$ ではどうでしょうか。

# %% exercise="2_3"
answer_2_3 = ...
### BEGIN SOLUTION
answer_2_3 = 0
### END SOLUTION

# %% check="2_3"
check("2_3", answer_2_3)

# %% exercise="2_4"
answer_2_4 = ...
### BEGIN SOLUTION
answer_2_4 = 5
### END SOLUTION

# %% check="2_4"
check("2_4", answer_2_4)

# %% [markdown] lang="en"
# As before: `hint("2_3")`, `hint("2_4")`, and after a try `solution("2_3")`, `solution("2_4")`.
#
# Two companions. 2_3b takes the neuron of 1_2b (the last picture above). 2_4b brings a neuron of its own:

# %% [markdown] lang="ja"
# ここでも `hint("2_3")` と `hint("2_4")` が使えます。自分で考えたあとなら、`solution("2_3")` と `solution("2_4")` も読めます。
#
# もう2問あります。2_3b は 1_2b のニューロン（上の最後の図）、2_4b は新しいニューロンです。

# %% exercise="2_3b"
answer_2_3b = ...
### BEGIN SOLUTION
answer_2_3b = 0
### END SOLUTION

# %% check="2_3b"
check("2_3b", answer_2_3b)

# %%
plots.threshold_neuron([2, -1, 1, -3], [2, -3, -1, 1], -1)

# %% exercise="2_4b"
answer_2_4b = ...
### BEGIN SOLUTION
answer_2_4b = max(0, 2 * 2 + (-1) * (-3) + 1 * (-1) + (-3) * 1 - (-1))
### END SOLUTION

# %% check="2_4b"
check("2_4b", answer_2_4b)

# %% [markdown] lang="en"
# ## Four curves, four slopes
#
# Here they are side by side, all on the same scale. The upper row shows the answers $y = f(u)$. The lower row shows how
# steep the curve above is: $f'(u)$, the derivative, the thing that learning follows.
#
# **Predict** before you run the cell, and sketch it: for each of the four, where is the slope 0? Where is it largest, and
# how large?

# %% [markdown] lang="ja"
# ## 4つの曲線と4つの傾き
#
# 4つを同じ目盛りで並べます。上の段が答え $y = f(u)$、下の段がその曲線の傾き $f'(u)$（導関数）です。学習がたどるのは、この傾きでした。
#
# セルを実行する前に**予想**して、紙にかいてみましょう。4つそれぞれについて、傾きが0になるのはどこでしょうか。いちばん急なのはどこで、その傾きはいくつでしょうか。

# %%
plots.activations()

# %% [markdown] lang="en"
# The step is flat wherever it has a slope. The sigmoid has a low hill, 0.25 at the top. tanh has the same hill, *four
# times* as high and half as wide. ReLU has two values only: 0 and 1.
#
# Now move along the curves yourself. Choose a function with the buttons and a place with the slider. The dashed line is
# the tangent; on the right the point shows its slope.
#
# 1. With $\sigma$: find the two places where the slope is about 0.1. Are they equally far from 0?
# 2. With tanh: at which $u$ has the slope fallen below 0.1? Compare with $\sigma$.
# 3. With ReLU: what happens to the slope between $u = -0.1$ and $u = 0.1$? And to the tangent at exactly 0?
# 4. With $H$: search the whole line for a slope that is not 0.

# %% [markdown] lang="ja"
# ステップ関数は、傾きのあるところではどこでも平らです。シグモイド関数の傾きは低い山で、頂上の高さは0.25です。tanhの傾きも同じ形の山ですが、高さは**4倍**、幅は半分です。ReLUの傾きには、0と1の2つの値しかありません。
#
# 今度は自分で曲線の上を動いてみましょう。ボタンで関数を、スライダーで場所を選びます。破線が接線で、その傾きを右の図の点が示します。
#
# 1. $\sigma$ で、傾きがおよそ0.1になる場所を2つ探しましょう。0からの距離は同じでしょうか。
# 2. tanhで、傾きが0.1より小さくなるのは、どのあたりからでしょうか。$\sigma$ と比べましょう。
# 3. ReLUで、$u = -0.1$ から $u = 0.1$ へ動くと、傾きはどうなりますか。ちょうど0のところで、接線はどうなりますか。
# 4. $H$ で、傾きが0でない場所を、端から端まで探してみましょう。

# %%
widgets.activation_slope()

# %% [markdown] lang="en"
# ## What happens at zero
#
# $u = 0$ is the borderline, and every formula has to say what it does there. Try it before you read the table below.
#
# ### Exercises 2_5 and 2_5b
#
# What do step, ReLU and sigmoid give at $u = 0$? Three numbers, in this order. Then the same at $u = -0.5$.

# %% [markdown] lang="ja"
# ## u = 0 で何が起こるか
#
# $u = 0$ は境目です。どの関数も、そこでどうするかを決めておかなければなりません。下の表を読む前に、自分で答えてみましょう。
#
# ### 練習 2_5 と 2_5b
#
# $u = 0$ で、ステップ関数、ReLU、シグモイド関数の値はいくつでしょうか。この順に3つの数で答えてください。次に、$u = -0.5$ でも同じことをしましょう。

# %% exercise="2_5"
answer_2_5 = ...
### BEGIN SOLUTION
answer_2_5 = [1, 0, 0.5]
### END SOLUTION

# %% check="2_5"
check("2_5", answer_2_5)

# %% exercise="2_5b"
answer_2_5b = ...
### BEGIN SOLUTION
answer_2_5b = [0, 0, 1 / (1 + np.exp(0.5))]
### END SOLUTION

# %% check="2_5b"
check("2_5b", answer_2_5b)

# %% [markdown] lang="en"
# Hints: `hint("2_5")` and `hint("2_5b")`. After a try: `solution("2_5")` and `solution("2_5b")`.
#
# And the slopes at 0?
#
# - Sigmoid and tanh are smooth there. It is their steepest place: 0.25 and 1.
# - The step jumps. It has no slope at 0.
# - ReLU has a *corner*. From the left the slope is 0, from the right it is 1, and there is no single tangent. So the
#   derivative at 0 does not exist. A computer needs some number all the same, and **we take 0**. That is a decision, not a
#   theorem: 1 or one half would also do. In training, $u$ hits 0 exactly so rarely that it hardly matters. What matters is to say it.
#
# | at $u = 0$ | step | sigmoid | tanh | ReLU |
# |---|:---:|:---:|:---:|:---:|
# | slope | none | 0.25 | 1 | none, we take 0 |
#
# > **Where we differ from the article.** It says that ReLU has no derivative "for $x$ below 0". Below 0 the curve is flat,
# > and the slope is 0, without any doubt. The place without a derivative is $x = 0$.

# %% [markdown] lang="ja"
# ヒントは `hint("2_5")` と `hint("2_5b")`、自分で考えたあとの解答は `solution("2_5")` と `solution("2_5b")` です。
#
# では、$u = 0$ での傾きはどうでしょうか。
#
# - シグモイド関数とtanhは、そこでもなめらかです。いちばん急なところで、傾きは0.25と1です。
# - ステップ関数は跳んでいます。$u = 0$ に傾きはありません。
# - ReLUには**角**があります。左から近づくと傾きは0、右から近づくと1で、接線が1本に決まりません。ですから、$u = 0$ での微分係数は存在しません。それでもコンピューターには何か数が必要なので、**0と決めます**。これは定理ではなく、約束です。1や0.5としてもかまいません。訓練の中で $u$ がちょうど0になることはめったにないので、どう決めてもほとんど影響はありません。大切なのは、どう決めたかを言っておくことです。
#
# | $u = 0$ では | ステップ関数 | シグモイド関数 | tanh | ReLU |
# |---|:---:|:---:|:---:|:---:|
# | 傾き | なし | 0.25 | 1 | なし（0と決める） |
#
# > **もとの記事と違うところ。** 記事には、ReLUは「$x$ が0未満のとき」微分可能でない、と書いてあります。0より左ではグラフは平らで、傾きは文句なしに0です。微分できないのは $x = 0$ のところです。

# %% [markdown] lang="en"
# ## The slopes as formulas
#
# **Sigmoid.** From lesson 01: the slope can be read off the height, $y(1 - y)$. At $u = 1$ the height is $y = 0.7311$, so the slope is
# $0.7311 \cdot 0.2689 = 0.1966$.
#
# **tanh.** Its slope can be read off the height too, by another rule: $1 - y^2$. At $u = 0.5$ the height is $y = 0.4621$, so the
# slope is $1 - 0.4621^2 = 1 - 0.2136 = 0.7864$.
#
# **ReLU.** Two straight pieces: 0 on the left, 1 on the right.
#
# | | as read off the height $y$ | at most |
# |---|---|:---:|
# | $\sigma'(u)$ | $y\,(1 - y)$ with $y = \sigma(u)$ | 0.25 |
# | $\tanh'(u)$ | $1 - y^2$ with $y = \tanh(u)$ | 1 |
# | $\mathrm{ReLU}'(u)$ | 1 if $u > 0$, else 0 | 1 |
#
# Mind which letter stands in the rule. It is $y$, the height, and not $u$. Put $u = 1$ into $u(1 - u)$ and you get 0, as if the sigmoid
# were flat there. Put $u = 0.5$ into $1 - u^2$ and you get 0.75: close to 0.7864, and wrong.

# %% [markdown] lang="ja"
# ## 傾きの式
#
# **シグモイド関数。** レッスン01で見たとおり、傾きは高さから読み取れて、$y(1 - y)$ です。$u = 1$ では高さが $y = 0.7311$ なので、傾きは $0.7311 \cdot 0.2689 = 0.1966$ です。
#
# **tanh。** こちらも高さから傾きを読み取れます。ただし規則は別で、$1 - y^2$ です。$u = 0.5$ では高さが $y = 0.4621$ なので、傾きは $1 - 0.4621^2 = 1 - 0.2136 = 0.7864$ です。
#
# **ReLU。** 2本の直線でできています。左は0、右は1です。
#
# | | 高さ $y$ からの読み取り方 | 最大 |
# |---|---|:---:|
# | $\sigma'(u)$ | $y\,(1 - y)$　ただし $y = \sigma(u)$ | 0.25 |
# | $\tanh'(u)$ | $1 - y^2$　ただし $y = \tanh(u)$ | 1 |
# | $\mathrm{ReLU}'(u)$ | $u > 0$ なら1、そうでなければ0 | 1 |
#
# 式の中の文字に気をつけましょう。$u$ ではなく、高さの $y$ です。$u = 1$ を $u(1 - u)$ に入れると0になり、シグモイド関数が平らだということになってしまいます。$u = 0.5$ を $1 - u^2$ に入れると0.75です。0.7864に近いだけに、間違いに気づきにくいのです。

# %% [markdown] lang="en"
# Why $1 - y^2$? Call the numerator $p = e^u - e^{-u}$ and the denominator $q = e^u + e^{-u}$. Differentiate them: $p' = q$ and $q' = p$. Each
# is the other's derivative! With the quotient rule
#
# $$\tanh'(u) = \left(\frac{p}{q}\right)' = \frac{p'q - p\,q'}{q^2} = \frac{q^2 - p^2}{q^2} = 1 - \left(\frac{p}{q}\right)^2 = 1 - y^2 .$$
#
# If the quotient rule is new to you, measure instead: nudge $u$ on both sides, as in lesson 01.

# %% [markdown] lang="ja"
# なぜ $1 - y^2$ なのでしょうか。分子を $p = e^u - e^{-u}$、分母を $q = e^u + e^{-u}$ とおきます。微分すると $p' = q$、$q' = p$ です。互いに相手の導関数になっているのですね。商の微分の公式を使うと、
#
# $$\tanh'(u) = \left(\frac{p}{q}\right)' = \frac{p'q - p\,q'}{q^2} = \frac{q^2 - p^2}{q^2} = 1 - \left(\frac{p}{q}\right)^2 = 1 - y^2$$
#
# となります。商の微分をまだ習っていない人は、測って確かめましょう。レッスン01のように、$u$ を両側に少しずつつつきます。

# %%
h = 0.001
for u in [-2, -0.5, 0, 0.5, 2]:
    y = activations.tanh(u)
    slope = (activations.tanh(u + h) - activations.tanh(u - h)) / (2 * h)
    print(f"{u:4}   y = {y:7.4f}   slope = {slope:.4f}   1-yy = {1 - y * y:.4f}")

# %% [markdown] lang="en"
# **Change it:** put `activations.sigmoid` in both places. Which rule must the last column follow now?
#
# Because the slopes can be read off the heights, a program may keep the outputs and needs no $u$ any more. The article does
# that. For ReLU it then uses the rule "1 where $x \ge 0$", with the *output* in the place of $x$. **Predict** what this gives for the five
# values below, then run the cell.

# %% [markdown] lang="ja"
# **変えてみよう**：2か所を `activations.sigmoid` に書きかえてみましょう。そのとき、最後の列はどんな式にすればよいでしょうか。
#
# 傾きを高さから読み取れるなら、プログラムは出力だけを記録しておけば、$u$ がなくてもよいことになります。もとの記事はそうしています。そしてReLUでは、「$x$ が0以上のとき1」という規則の $x$ に**出力**を入れています。下の5つの値ではどうなるでしょうか。**予想**してから実行しましょう。

# %%
u = np.array([-2, -0.5, 0, 0.5, 2])
y = activations.relu(u)

print(y)
print((y >= 0).astype(int))
print((u > 0).astype(int))

# %% [markdown] lang="en"
# The second line is 1 everywhere: no output of ReLU is negative, so "$\ge 0$" is always true, and the slope is never 0. The silent half of ReLU would
# learn as if it were awake. A program that follows the article's rule to the letter makes this mistake. The third line asks $u$, with "$> 0$". Asking the output with "$> 0$" would do as well. (Why?)

# %% [markdown] lang="ja"
# 2行目は、すべて1になりました。ReLUの出力は負にならないので、「0以上」はいつでも成り立ち、傾きが0になることがありません。黙っているはずの左半分が、起きているかのように学習してしまいます。記事の規則をそのままプログラムにすると、この間違いになります。3行目は $u$ に対して「0より大きい」かどうかを調べています。出力に対して「0より大きい」かどうかを調べても、同じ結果になります。（なぜでしょうか。）

# %% [markdown] lang="en"
# ## Why the step cannot follow a slope
#
# In lesson 02 the neuron learned by feeling the ground under its feet: which way is down? Let us put the step in the
# place of the sigmoid and nudge, with two sizes of nudge.
#
# **Predict:** what slope will the nudge find at $u = -0.5$? At $u = 2$? At $u = 0$?

# %% [markdown] lang="ja"
# ## ステップ関数では傾きをたどれない
#
# レッスン02のニューロンは、足もとの地面の傾きを感じ取り、下る向きに進んで学習しました。では、シグモイド関数の代わりにステップ関数を使って、つついてみましょう。つつく幅は2通りです。
#
# **予想**：$u = -0.5$ で、つついて測った傾きはいくつになるでしょうか。$u = 2$ では？ $u = 0$ では？

# %%
for h in [0.001, 0.00001]:
    for u in [-0.5, 0, 2]:
        slope = (activations.step(u + h) - activations.step(u - h)) / (2 * h)
        print(f"h = {h:g}   u = {u:4}   slope = {slope:g}")

# %% [markdown] lang="en"
# Everywhere 0, except at the jump, and there the number depends on nothing but our nudge: a hundred times smaller $h$, a hundred times
# larger "slope". It is no slope at all.
#
# And what does the neuron feel? Here is the mean error $\bar E$ against the weight $w$, for a few points of the sine curve from lesson 01, with $b = -0.5$. The solid line is
# the sigmoid neuron, the dashed line the same neuron with the step.

# %% [markdown] lang="ja"
# どこでも0です。例外は跳ぶところですが、そこで出てくる数はつつく幅で決まっているだけです。$h$ を100分の1にすると、「傾き」は100倍になります。これは傾きとは言えません。
#
# では、ニューロンの足もとはどうなっているのでしょうか。レッスン01のサインカーブの点をいくつか選び、$b = -0.5$ として、重み $w$ に対する誤差の平均 $\bar E$ をグラフにしました。実線がシグモイド関数のニューロン、破線がステップ関数に取りかえたニューロンです。

# %%
from course_lib.data import sine_curve

x, t = sine_curve()
plots.terraces(x[::5], t[::5])

# %% [markdown] lang="en"
# The solid line has a slope wherever you stand: you can feel which way is down. The dashed line is a flight of stairs.
# On each tread the ground is level, $\partial \bar E / \partial w = 0$, and gradient descent stays where it is. It would have to see the next stair,
# and a slope sees only what is underfoot.
#
# The chain rule says the same: $\partial E / \partial w = (y - t) \cdot f'(u) \cdot x$. If $f'(u) = 0$, the whole product is 0, however wrong the
# answer is.
#
# > **Where we are more careful than the article.** It says that without a differentiable activation, machine learning is hardly possible.
# > That is too strong. Frank Rosenblatt's *perceptron* of 1958 learned with a step: its rule asks only whether the answer was
# > wrong, and follows no slope. What needs a slope is learning by *gradient descent*, and with it the way in which
# > networks of many layers are trained in this course.

# %% [markdown] lang="ja"
# 実線には、どこに立っていても傾きがあり、下る向きがわかります。破線のほうは階段です。段の上ではどこも水平で、$\partial \bar E / \partial w = 0$ ですから、勾配降下法は一歩も動きません。次の段が見えれば進めるのですが、傾きからわかるのは足もとのことだけです。
#
# 連鎖律で書いても同じです。$\partial E / \partial w = (y - t) \cdot f'(u) \cdot x$ ですから、$f'(u) = 0$ なら、どんなに外れていても積は0です。
#
# > **記事より控えめに言うところ。** 記事には、活性化関数が微分可能でない限り機械学習を行うのは難しい、とあります。これは言いすぎです。1958年にローゼンブラットが発表した**パーセプトロン**は、ステップ関数を使って学習しました。答えが間違っていたかどうかだけを見る規則で、傾きは使いません。傾きが必要なのは**勾配降下法**による学習です。この講座で何層ものネットワークを訓練する方法も、これに当たります。

# %% [markdown] lang="en"
# ## Saturation: when the slope dies away
#
# A slope that is not 0 may still be too small to be of use. **Predict:** by what factor is the sigmoid flatter at $u = 10$ than at $u = 0$?

# %% [markdown] lang="ja"
# ## 飽和：傾きが消えていく
#
# 傾きが0でなくても、小さすぎて役に立たないことがあります。**予想**：$u = 10$ でのシグモイド関数の傾きは、$u = 0$ での傾きの何分の1でしょうか。

# %%
for u in [0.0, 1.0, 2.0, 4.0, 6.0, 10.0]:
    slopes = activations.sigmoid_prime(u), activations.tanh_prime(u), activations.relu_prime(u)
    print(f"{u:4}", *(f"{slope:11.8f}" for slope in slopes))

# %% [markdown] lang="en"
# From left to right: $u$, then the slopes of sigmoid, tanh and ReLU. At $u = 10$ the sigmoid is more than 5000 times flatter than in the middle. A
# neuron out there is called **saturated**: it is full, and hardly reacts. In lesson 01 you met one that answered 0.01 where 1 was right, and
# its $\delta$ was tiny although it was nearly as wrong as can be. tanh is steeper in the middle and saturates sooner. ReLU saturates
# on the left only: there its slope is 0. A neuron whose $u$ is negative for *every* example gets no slope from any of
# them and stops learning; people call it a *dead* ReLU.
#
# And the 0.25? It is the *most* that the sigmoid can give. In a network with many layers the slopes stand in a row, and slopes in a row multiply. Even in the best case, five
# sigmoids in a row leave
#
# $$0.25^5 = 0.00098,$$
#
# a thousandth of the slope. Lesson 09 measures this, layer by layer. It is called the *vanishing gradient*.
#
# **Without help:** how much do five tanh leave in the best case? And five ReLU that are all awake?
#
# <details><summary>Answer</summary>
#
# 1 in both cases. For tanh, though, only if every $u$ is exactly 0; at $u = 1$ each factor is already 0.42.
#
# </details>

# %% [markdown] lang="ja"
# 左から順に、$u$、シグモイド関数の傾き、tanhの傾き、ReLUの傾きです。$u = 10$ でのシグモイド関数の傾きは、真ん中の5000分の1より小さくなっています。このような場所にいるニューロンは**飽和**しているといいます。いっぱいいっぱいで、もうほとんど反応しないのです。レッスン01に、正解が1なのに0.01と答えるニューロンがいました。あれほど外れているのに $\delta$ がとても小さかったのは、このためです。tanhは真ん中が急な分、早く飽和します。ReLUが飽和するのは左側だけで、そこでは傾きが0です。**どの**例でも $u$ が負になるニューロンは、どの例からも傾きを受け取れず、学習が止まります。「死んだReLU」と呼ばれることもあります。
#
# では、0.25にはどんな意味があるのでしょうか。これは、シグモイド関数の傾きの**最大値**です。層の多いネットワークでは傾きがいくつもつながり、つながった傾きはかけ算になります。シグモイド関数を5つ通ると、いちばん良い場合でも
#
# $$0.25^5 = 0.00098$$
#
# で、傾きは約1000分の1になってしまいます。レッスン09では、これを層ごとに測ります。**勾配消失**と呼ばれる現象です。
#
# **次は自力で**：tanhを5つ通ると、いちばん良い場合で傾きはどれだけ残るでしょうか。5つとも起きているReLUではどうでしょうか。
#
# <details><summary>答え</summary>
#
# どちらも1です。ただしtanhでは、どの $u$ もちょうど0のときに限ります。$u = 1$ では、1つ通るごとに0.42倍になってしまいます。
#
# </details>

# %% [markdown] lang="en"
# ## Why a bend at all?
#
# Would it not be simpler to leave $f$ out? Then the neuron answers $y = u$: it multiplies and adds, and that is all. Take two such
# neurons, one after the other:
#
# $$h = 2x - 1, \qquad y = 3h + 4$$
#
# | $x$ | $h = 2x - 1$ | $y = 3h + 4$ |
# |---:|---:|---:|
# | 0 | −1 | 1 |
# | 1 | 1 | 7 |
# | 2 | 3 | 13 |
#
# **With holes:** from $x = 0$ to $x = 1$ the answer grows by $\square$, from $x = 1$ to $x = 2$ by $\square$. So it is a straight
# line: $y = \square\, x + \square$. *One* neuron could have done that.
#
# Put the first into the second to see it: $3(2x - 1) + 4 = 6x + 1$. And a hundred of them in a row? Still one line.
#
# Now with a bend in between: $y = 3 \max(0, 2x - 1) + 4$. At $x = 0, 1, 2$ it gives 4, 7, 13. It grows by 3 and then by 6: **no line
# does that.**

# %% [markdown] lang="ja"
# ## なぜ「曲がり」が必要か
#
# いっそ $f$ をなくしてしまえば、話は簡単になるのではないでしょうか。ニューロンの答えは $y = u$、つまり、かけて足すだけになります。そんなニューロンを2つ、つないでみます。
#
# $$h = 2x - 1, \qquad y = 3h + 4$$
#
# | $x$ | $h = 2x - 1$ | $y = 3h + 4$ |
# |---:|---:|---:|
# | 0 | −1 | 1 |
# | 1 | 1 | 7 |
# | 2 | 3 | 13 |
#
# **穴うめ**：$x$ が0から1になると答えは $\square$ 増え、1から2になると $\square$ 増えます。ですから直線で、$y = \square\, x + \square$ です。これなら、ニューロン**1つ**でできたはずです。
#
# 1つ目の式を2つ目に代入すればわかります。$3(2x - 1) + 4 = 6x + 1$ です。では、100個つないだらどうでしょうか。やはり1本の直線です。
#
# 今度は、間に曲がりを入れます。$y = 3 \max(0, 2x - 1) + 4$ としましょう。$x = 0, 1, 2$ での値は4、7、13です。はじめは3増え、次は6増えました。**こんな直線はありません。**

# %% [markdown] lang="en"
# ### Bend it yourself
#
# Here are two layers: two hidden neurons with the weights $w_1$, $w_2$ and an output with the weights $v_1$, $v_2$ (no biases, to keep it small). On the
# left there is no activation function between the layers, on the right there is ReLU. The same four weights drive both.
#
# $$y = v_1 f(w_1 x) + v_2 f(w_2 x)$$
#
# The dots are the targets. They bend at 0. **Predict:** which sliders change the picture on the left? Can it be bent into a V, or does it stay a straight line (/)? Press your guess.
#
# 1. Watch the number $v_1 w_1 + v_2 w_2$. What is it on the left?
# 2. On the right, set $w_1 = 1$ and $w_2 = -1$. What does $v_1$ move now, and what $v_2$?
# 3. **Challenge:** bring $\bar E_2$ (the right) to 0. How low can you get $\bar E_1$ (the left)?

# %% [markdown] lang="ja"
# ### 自分で曲げてみる
#
# 2つの層があります。中間のニューロンが2つで重みは $w_1$、$w_2$、出力の重みは $v_1$、$v_2$ です（小さくまとめるため、バイアスはありません）。左は層の間に活性化関数がなく、右にはReLUがあります。同じ4つの重みが、両方を動かします。
#
# $$y = v_1 f(w_1 x) + v_2 f(w_2 x)$$
#
# 点が正解で、0のところで折れ曲がっています。**予想**：左の図を変えるのはどのスライダーでしょうか。左の線はV字に曲げられるでしょうか（V）、まっすぐなままでしょうか（/）。ボタンを押してから動かしましょう。
#
# 1. $v_1 w_1 + v_2 w_2$ の値に注目しましょう。左の図では、何を表していますか。
# 2. $w_1 = 1$、$w_2 = -1$ にします。右の図で、$v_1$ はどこを動かしますか。$v_2$ はどうですか。
# 3. **挑戦**：右の誤差 $\bar E_2$ を0にしましょう。左の誤差 $\bar E_1$ は、どこまで小さくできますか。

# %%
widgets.predict_first(widgets.line_or_bend(), "/", "V")

# %% [markdown] lang="en"
# On the left all four sliders turn one and the same line, whose slope is $v_1 w_1 + v_2 w_2$: four weights, one effect. The best it can do is $\bar E_1 = 0.469$, with the slope −0.25. On the right each
# hidden neuron looks after one side of 0. With $w = (1, -1)$ and $v = (0.5, 1)$ the curve passes through all the dots.
#
# ### The same with matrices
#
# Now many inputs and many neurons. Two layers without an activation function are $H = X W_1 + b_1$ and $Y = H W_2 + b_2$. (This $H$ is a matrix, not the
# step.) Here are three examples with two inputs, three neurons in the first layer and two in the second. **Predict** the shape of $Y$.

# %% [markdown] lang="ja"
# 左の図では、4つのスライダーはどれも同じ1本の直線を傾けるだけです。その傾きが $v_1 w_1 + v_2 w_2$ です。重みは4つあるのに、働きは1つしかありません。いちばん良い傾きは −0.25で、それでも $\bar E_1 = 0.469$ までしか下がりません。右の図では、中間のニューロンが0の右と左を1つずつ受け持ちます。$w = (1, -1)$、$v = (0.5, 1)$ なら、すべての点を通ります。
#
# ### 行列でも同じこと
#
# 入力もニューロンもたくさんある場合を考えましょう。活性化関数のない2つの層は、$H = X W_1 + b_1$ と $Y = H W_2 + b_2$ です（この $H$ は行列で、ステップ関数ではありません）。次のセルでは、入力が2つの例が3つあり、1つ目の層にはニューロンが3つ、2つ目の層には2つあります。$Y$ の形を**予想**しましょう。

# %%
X = np.array([[1, 2], [3, -1], [0, 4]])

W1 = np.array([[1, -2, 0], [3, 1, -1]])
b1 = np.array([1, 0, -2])
W2 = np.array([[2, 1], [-1, 0], [1, 3]])
b2 = np.array([0, 5])

print((X @ W1 + b1) @ W2 + b2)

# %% [markdown] lang="en"
# And here is *one* layer, with the weights $W = W_1 W_2$ and the bias $b = b_1 W_2 + b_2$:

# %% [markdown] lang="ja"
# 次は、重みを $W = W_1 W_2$、バイアスを $b = b_1 W_2 + b_2$ とした、**1つ**の層です。

# %%
W = W1 @ W2
b = b1 @ W2 + b2

print(X @ W + b)
print(W.size + b.size, W1.size + b1.size + W2.size + b2.size)

# %% [markdown] lang="en"
# The same six numbers. It is no accident of these values: multiply out the bracket,
#
# $$(X W_1 + b_1)\, W_2 + b_2 = X \underbrace{W_1 W_2}_{W} + \underbrace{b_1 W_2 + b_2}_{b} .$$
#
# The last line counts: 6 numbers do the work of 17. However many layers you stack, without a bend they **collapse** into a
# single one. And a single one draws a straight border, as in lesson 03; XOR stays out of reach.
#
# With ReLU in between, the bracket cannot be multiplied out, since $\max(0, \cdot)$ stands in the way. **Predict** whether the answers change, then run:

# %% [markdown] lang="ja"
# 同じ6個の数になりました。この数だからたまたまそうなった、というわけではありません。かっこを展開すると、
#
# $$(X W_1 + b_1)\, W_2 + b_2 = X \underbrace{W_1 W_2}_{W} + \underbrace{b_1 W_2 + b_2}_{b}$$
#
# となるからです。最後の行に表示されたのは数の個数で、17個分の仕事が6個でできています。層をいくつ重ねても、曲がりがなければ、**つぶれて1つの層になってしまう**のです。そして層が1つなら、境目はレッスン03で見たように直線です。XORには手が届きません。
#
# 間にReLUを入れると、$\max(0, \cdot)$ がじゃまをするので、かっこを展開できません。答えは変わるでしょうか。**予想**してから実行しましょう。

# %%
print(activations.relu(X @ W1 + b1) @ W2 + b2)

# %% [markdown] lang="en"
# All three rows have changed. So the article's two conditions for an activation function are good ones to remember. It should have a **slope** to
# follow (except, perhaps, at single points such as ReLU's corner), and it should **not be a straight line**.
#
# How far does one bend take us? In 1989 George Cybenko proved that one hidden layer of sigmoid neurons can come as close as you like to any
# continuous function on a bounded region, if it has enough neurons. The theorem says that good weights exist. It does not say how to find them, nor how many neurons it takes.

# %% [markdown] lang="ja"
# 3行とも変わりました。記事は、活性化関数の条件を2つ挙げています。覚えておく価値のある条件です。1つは、たどれる**傾きがある**こと（ReLUの角のような、いくつかの点は別として）。もう1つは、**まっすぐでない**ことです。
#
# 曲がりがあれば、どこまでできるのでしょうか。1989年にシベンコ（Cybenko）は、次のことを証明しました。中間層が1つだけでも、シグモイド関数のニューロンが十分にあれば、限られた範囲のどんな連続関数にも好きなだけ近づける、というのです。ただしこの定理は、良い重みが「ある」と言っているだけです。見つけ方も、ニューロンが何個必要かも教えてくれません。

# %% [markdown] lang="en"
# ### Exercise 2_6: write them yourself
#
# Seven short functions: `step`, `sigmoid`, `tanh`, `relu`, and the slopes `sigmoid_prime`, `tanh_prime`, `relu_prime`. From lesson 08 on you will
# need all of them.
#
# - Each takes $u$, the number *before* the activation, the slopes too.
# - Each takes one number, or an array of any shape, and works entry by entry.
# - At 0: `step` gives 1, and `relu_prime` gives 0.
#
# Two helpers. `np.where(condition, a, b)` gives `a` where the condition holds and `b` elsewhere, for each entry. `np.maximum(a, b)` gives the
# larger of the two, for each entry. For numbers and arrays alike, use these rather than `if`: an `if` decides only once.
#
# You may check as often as you like, also when only some of them are written. Each is worth one point.

# %% [markdown] lang="ja"
# ### 練習 2_6：自分で書く
#
# 短い関数を7つ書きます。`step`、`sigmoid`、`tanh`、`relu` と、傾きの `sigmoid_prime`、`tanh_prime`、`relu_prime` です。レッスン08からは、これらをすべて使います。
#
# - どの関数も、活性化関数に入れる**前**の値 $u$ を受け取ります。傾きの関数も同じです。
# - 数1つでも、どんな形の配列でも使えるようにします。配列では、要素ごとに計算します。
# - $u = 0$ では、`step` は1、`relu_prime` は0を返します。
#
# 便利な道具が2つあります。`np.where(条件, a, b)` は、要素ごとに、条件が成り立てば `a`、成り立たなければ `b` になります。`np.maximum(a, b)` は、要素ごとに大きいほうになります。`if` は一度しか判断しません。数にも配列にも使える関数にするには、この2つを使いましょう。
#
# チェックは何度してもかまいません。一部だけ書いたところで試してもよいのです。1つにつき1点です。


# %% exercise="2_6"
def step(u):
    ...
    ### BEGIN SOLUTION
    return np.where(u >= 0, 1, 0)
    ### END SOLUTION


def sigmoid(u):
    ...
    ### BEGIN SOLUTION
    return 1 / (1 + np.exp(-u))
    ### END SOLUTION


def tanh(u):
    ...
    ### BEGIN SOLUTION
    return np.tanh(u)
    ### END SOLUTION


def relu(u):
    ...
    ### BEGIN SOLUTION
    return np.maximum(0, u)
    ### END SOLUTION


def sigmoid_prime(u):
    ...
    ### BEGIN SOLUTION
    y = sigmoid(u)
    return y * (1 - y)
    ### END SOLUTION


def tanh_prime(u):
    ...
    ### BEGIN SOLUTION
    return 1 - tanh(u) ** 2
    ### END SOLUTION


def relu_prime(u):
    ...
    ### BEGIN SOLUTION
    return np.where(u > 0, 1, 0)
    ### END SOLUTION


# %% check="2_6"
check("2_6", [step, sigmoid, tanh, relu, sigmoid_prime, tanh_prime, relu_prime])

# %% [markdown] lang="en"
# Hints are in `hint("2_6")`, one line for each function; after a try, `solution("2_6")`.
#
# **Make it:** test your slopes without the checker. Go on in the next cell: nudge `sigmoid` on both sides at a $u$ of your choice, and compare with
# `sigmoid_prime`. Which of the seven functions fails such a test at $u = 0$, and why is that right?

# %% [markdown] lang="ja"
# ヒントは `hint("2_6")` で、関数ごとに1行ずつ出ます。自分で考えたあとの解答は `solution("2_6")` です。
#
# **作ってみよう**：書いた傾きを、チェックを使わずに確かめてみましょう。次のセルの続きに書いてください。好きな $u$ で `sigmoid` を両側につつき、`sigmoid_prime` と比べます。この試験に $u = 0$ で落ちるのは、どの関数でしょうか。また、なぜ落ちてよいのでしょうか。

# %%
h = 0.001

# %% [markdown] lang="en"
# ## Which one, then?
#
# | | answers | slope | often used |
# |---|---|---|---|
# | step | 0 or 1 | 0, none at the jump | for a decision that nobody has to learn through |
# | sigmoid | between 0 and 1 | at most 0.25, dies away on both sides | where the answer is a share or a chance |
# | tanh | between −1 and 1 | at most 1, dies away on both sides | where answers should spread around 0 |
# | ReLU | 0 and up | 0 or 1 | in the hidden layers of large networks |
#
# The article calls ReLU the simplest and the most powerful of all. The simplest: hard to deny. The most powerful: that depends on the task. None of them is
# the best everywhere, and lessons 09 and 11 let you try them against each other.

# %% [markdown] lang="ja"
# ## どれを使うか
#
# | | 答え | 傾き | よく使われるところ |
# |---|---|---|---|
# | ステップ関数 | 0か1 | 0（跳ぶところにはない） | 傾きを通して学習する必要のない判断 |
# | シグモイド関数 | 0と1の間 | 最大0.25、両側で消えていく | 答えが割合や確率のとき |
# | tanh | −1と1の間 | 最大1、両側で消えていく | 答えを0のまわりに散らばらせたいとき |
# | ReLU | 0以上 | 0か1 | 大きなネットワークの中間層 |
#
# 記事は、ReLUを「最も単純で最も強力」と紹介しています。単純なのは確かでしょう。強力かどうかは、課題によります。どこでもいちばん、という関数はありません。レッスン09と11では、実際に比べてみます。

# %% [markdown] lang="en"
# ## What you have done
#
# - An activation function turns $u$ into the answer: $\;y = f(u)$.
# - $\mathrm{step}(u) = 1$ if $u \ge 0$, else 0; $\;\sigma(u) = \dfrac{1}{1 + e^{-u}}$; $\;\tanh(u) = \dfrac{e^u - e^{-u}}{e^u + e^{-u}}$; $\;\mathrm{ReLU}(u) = \max(0, u)$.
# - Their slopes: $\;\sigma' = y(1 - y) \le 0.25$, $\;\tanh' = 1 - y^2 \le 1$, $\;\mathrm{ReLU}' = 1$ if $u > 0$, else 0. The $y$ is the height, not $u$.
# - At 0 the step is 1, and ReLU has no derivative; we take 0.
# - The step is flat: no slope to follow. A saturated neuron is nearly flat: it learns slowly.
# - Layers without a bend collapse into one: $\;(XW_1 + b_1)W_2 + b_2 = X(W_1 W_2) + (b_1 W_2 + b_2)$.
#
# **In your own words:** explain to somebody, or the wall, why a network needs a bend, and why that bend should have a slope.

# %% [markdown] lang="ja"
# ## まとめ
#
# - 活性化関数は、$u$ を答えに変える：$\;y = f(u)$
# - $u \ge 0$ なら $\mathrm{step}(u) = 1$、そうでなければ0。$\;\sigma(u) = \dfrac{1}{1 + e^{-u}}$、$\;\tanh(u) = \dfrac{e^u - e^{-u}}{e^u + e^{-u}}$、$\;\mathrm{ReLU}(u) = \max(0, u)$
# - 傾きは $\;\sigma' = y(1 - y) \le 0.25$、$\;\tanh' = 1 - y^2 \le 1$、$\;\mathrm{ReLU}'$ は $u > 0$ なら1、そうでなければ0。$y$ は高さで、$u$ ではない。
# - $u = 0$ では、ステップ関数は1。ReLUには微分係数がなく、0と決める。
# - ステップ関数は平らで、たどる傾きがない。飽和したニューロンもほとんど平らで、学習が遅い。
# - 曲がりのない層は、つぶれて1つになる：$\;(XW_1 + b_1)W_2 + b_2 = X(W_1 W_2) + (b_1 W_2 + b_2)$
#
# **自分の言葉で**：ネットワークにはなぜ曲がりが必要か、その曲がりにはなぜ傾きがあったほうがよいかを、だれかに（いなければ壁に）向かって説明してみましょう。

# %%
progress()

# %% [markdown] lang="en"
# **What comes next.** You now have everything that a single neuron is made of: weights, a threshold, an activation function. In **lesson 05** neurons stand next to each other and behind each
# other, in layers. A small network decides whether somebody gets a credit card, and the riddle of XOR is solved.

# %% [markdown] lang="ja"
# **次のレッスンへ。** 重み、閾値、活性化関数。1つのニューロンに必要な部品は、これで全部そろいました。**レッスン05**では、ニューロンを横に並べ、うしろにもつないで、層を作ります。クレジットカードの審査をする小さなネットワークが登場し、XORの謎も解けます。
