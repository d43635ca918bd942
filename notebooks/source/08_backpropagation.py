# %% [markdown] lang="en"
# # 08 Backpropagation
#
# A network has many knobs. To learn, it must know for each of them which way to turn it, and how strongly. In lesson 01 you found this for two knobs, by nudging and
# by slopes that multiply. Now you find it for all knobs of a whole network, in one single sweep from the error back to the inputs. This is the heart of the course.
#
# **At the end you will be able to**
#
# - say why a network does not learn by nudging every weight, and what backpropagation does instead;
# - run gradients backwards through a graph with four patterns: addition, multiplication, function, branch;
# - work back through the credit-card network: outputs, hidden neurons, weights, thresholds and biases;
# - write the backward pass of a layer with matrices, and let the shapes guide you;
# - check any gradient by nudging, with a good step, and find three real bugs in that way.
#
# **What you need:** the chain rule of lesson 01, the derivatives of lesson 04, softmax and cross-entropy of lesson 06, the matrices of lesson 07. And paper: this
# lesson is worth writing along.
#
# **Time:** about 90 minutes. There is a good place for a break in the middle.

# %% [markdown] lang="ja"
# # 08 誤差逆伝播
#
# ネットワークには、たくさんのつまみがあります。学習するには、その1つ1つについて、どちらへどれだけ強く回せばよいかを知らなければなりません。レッスン01では、2つのつまみについて、つつく方法と、傾きをかけていく方法で答えを見つけました。今度は、ネットワークにあるすべてのつまみについて、誤差から入力へ向かうたった1回の計算で答えを出します。この講座の山場です。
#
# **このレッスンでできるようになること**
#
# - 重みを1つずつつつく方法ではなぜ困るのか、誤差逆伝播ではどうするのかを説明できる。
# - 加算、乗算、関数、分岐という4つの基本形を使って、計算グラフの上で勾配を逆向きに流せる。
# - クレジットカードのネットワークを、出力、中間層、重み、閾値とバイアスの順にさかのぼって計算できる。
# - 層の逆伝播を行列で書ける。そのとき、形を手がかりにできる。
# - どんな勾配でも、ちょうどよい幅でつついて検算できる。その方法で、実際にあった3つのバグを見つけられる。
#
# **必要なもの**：レッスン01の連鎖律、レッスン04の微分、レッスン06のソフトマックス関数と交差エントロピー、レッスン07の行列。そして紙と鉛筆。このレッスンは、手を動かしながら読みましょう。
#
# **時間**：約90分。途中に、休憩にちょうどよい場所があります。

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
warm_up("08_backpropagation")

# %% [markdown] lang="en"
# To check yourself, put your three answers after the name of the lesson and run the cell again.
#
# ## Two million nudges
#
# Here is the credit-card network again, with the first applicant of lesson 05. Every arrow carries a weight, and every neuron has a threshold.

# %% [markdown] lang="ja"
# 答え合わせをするには、レッスン名のうしろに3つの答えを並べて、もう一度実行します。
#
# ## 200万回つつく？
#
# クレジットカードのネットワークをもう一度見ましょう。入力は、レッスン05の最初の申込者です。どの矢印にも重みがあり、どのニューロンにも閾値があります。

# %%
from course_lib.data import credit_card

plots.network(credit_card.LAYERS, values=credit_card.outputs(1, 0, 1))

# %% [markdown] lang="en"
# **Predict:** how many knobs does this network have, weights and thresholds together? To nudge one knob on both sides takes two runs through the network. How
# many runs for all knobs?

# %% [markdown] lang="ja"
# **予想**：このネットワークには、重みと閾値を合わせて、つまみがいくつあるでしょうか。1つのつまみを両側につつくには、ネットワークを2回計算します。すべてのつまみでは、何回になるでしょうか。

# %%
for layer in (1, 2, 3):
    W, b = credit_card.parameters(layer)
    print(W.shape, W.size + b.size)

# %% [markdown] lang="en"
# $8 + 9 + 12 = 29$ knobs, so 58 runs. For a small network that is fine. A network that reads handwriting has perhaps a million knobs: two *million* runs, for one small
# step of learning. That is far too slow.
#
# **Backpropagation** gives all gradients, however many there are, with *one* run forward and *one* run back, and the run back costs about twice as much as the one
# forward. The trick is the one of lesson 01. The slopes near the error lie on the way of every knob. So they are multiplied once, and handed on.

# %% [markdown] lang="ja"
# つまみは $8 + 9 + 12 = 29$ 個、計算は58回です。小さなネットワークなら、これでもかまいません。けれども、手書き文字を読むネットワークには、つまみが100万個ほどあることもあります。ほんの少し学習を進めるだけで、200「万」回の計算が必要です。これではとても間に合いません。
#
# **誤差逆伝播**なら、つまみがいくつあっても、前向きの計算「1回」と後ろ向きの計算「1回」で、すべての勾配が求まります。後ろ向きの計算の手間は、前向きのおよそ2倍です。しくみは、レッスン01の $\delta$ と同じです。誤差に近いところの傾きは、どのつまみの道にも含まれています。それを一度だけかけて、次へ渡していくのです。

# %% [markdown] lang="en"
# ## Four patterns
#
# However large a network is, it is made of very few kinds of steps. We draw each of them as a piece of a **computational graph**. Above every arrow stands the value that runs
# *forward*. Below it stands the **gradient** that runs *back*: how much the error grows for each 1 that this value grows.
#
# ### Addition
#
# $c = a + b$, with $a = 3$ and $b = 4$. From behind, from the rest of the network, the gradient of $c$ arrives: 5. That is, when $c$ grows by a
# little, $E$ grows by 5 times as much. **Predict:** what is the gradient of $a$? And of $b$?

# %% [markdown] lang="ja"
# ## 4つの基本形
#
# どんなに大きなネットワークも、ほんの数種類の計算からできています。その1つ1つを、**計算グラフ**の一部として描いてみましょう。矢印の上にあるのが、「前」へ進む値。下にあるのが、「後ろ」へ戻る**勾配**です。勾配は、その値が1増えるごとに、誤差がどれだけ増えるかを表します。
#
# ### 加算
#
# $c = a + b$ で、$a = 3$、$b = 4$ とします。後ろのほう、つまりネットワークの残りの部分から、$c$ の勾配として5が届きました。$c$ が少し増えると、$E$ はその5倍増えるということです。**予想**：$a$ の勾配はいくつでしょうか。$b$ の勾配は？

# %%
from course_lib.graph import Graph, add, branch, end, function, multiply, squared_error


def show(graph, inputs, arriving, rows=None):
    values = graph.forward(inputs)
    gradients = graph.backward(values, arriving)
    return plots.computational_graph(graph, values, gradients.edges, rows)


show(Graph(add("s", "a", "b"), end("c", "s")), {"a": 3, "b": 4}, {"c": 5})

# %% [markdown] lang="en"
# When $a$ grows by 0.1, so does $c$, and $E$ grows by 0.5. The same for $b$. **An addition hands the gradient on as it is, to both.** The values 3 and 4 play no part.
#
# ### Multiplication
#
# $c = a \cdot b$, with the same numbers. **Predict** the two gradients. If you are not sure, nudge: what does $c$ become when $a$ is 3.1?

# %% [markdown] lang="ja"
# $a$ が0.1増えれば $c$ も0.1増え、$E$ は0.5増えます。$b$ でも同じです。**加算では、勾配がそのまま両方に渡されます。** 3や4という値は関係ありません。
#
# ### 乗算
#
# 数は同じで、$c = a \cdot b$ とします。2つの勾配を**予想**しましょう。迷ったら、つついてみます。$a$ が3.1になると、$c$ はいくつになりますか。

# %%
show(Graph(multiply("s", "a", "b"), end("c", "s")), {"a": 3, "b": 4}, {"c": 5})

# %% [markdown] lang="en"
# With $a = 3.1$ the product is 12.4: it has grown by 0.4, four times the nudge, because $b$ is 4. So the gradient of $a$ is $5 \cdot 4 = 20$, and that of $b$ is $5 \cdot 3 = 15$.
# **A multiplication hands on the gradient times the other factor.** So the values of the run forward must be remembered.
#
# ### Function
#
# $c = f(a)$. Take $f(a) = a^2$ and $a = 3$. The slope of $a^2$ is $2a$. **Predict.**

# %% [markdown] lang="ja"
# $a = 3.1$ なら積は12.4です。0.4増えました。つついた幅の4倍になったのは、$b$ が4だからです。ですから、$a$ の勾配は $5 \cdot 4 = 20$、$b$ の勾配は $5 \cdot 3 = 15$ です。**乗算では、勾配に「相手の値」をかけて渡します。** そのため、前向きの計算で出てきた値を覚えておく必要があります。
#
# ### 関数
#
# $c = f(a)$ です。$f(a) = a^2$、$a = 3$ としましょう。$a^2$ の傾きは $2a$ です。**予想**してください。

# %%
square = function("s", "a", "f", lambda a: a**2, lambda a: 2 * a)
show(Graph(square, end("c", "s")), {"a": 3}, {"c": 5})

# %% [markdown] lang="en"
# $f'(3) = 6$ and $5 \cdot 6 = 30$. **A function hands on the gradient times its slope, at the value that went in.** This is the chain rule, nothing else.
#
# ### Branch
#
# Now $a = 3$ goes two ways: $b = a$ and $c = a$. Both come to the error somewhere later. Back come 5 from $b$ and −7 from $c$. **Predict:** is the gradient of $a$
# 5, or −7, or their sum, their mean, their product?

# %% [markdown] lang="ja"
# $f'(3) = 6$ なので、$5 \cdot 6 = 30$ です。**関数では、勾配に「入ってきた値での傾き」をかけて渡します。** これは連鎖律そのものです。
#
# ### 分岐
#
# 今度は $a = 3$ が二手に分かれ、$b = a$ と $c = a$ になります。どちらも、やがて誤差にたどり着きます。$b$ からは5、$c$ からは −7 が戻ってきました。**予想**：$a$ の勾配は、5でしょうか、−7 でしょうか。それとも和、平均、積でしょうか。

# %%
show(Graph(branch("s", "a"), end("b", "s"), end("c", "s")), {"a": 3}, {"b": 5, "c": -7})

# %% [markdown] lang="en"
# When $a$ grows by 0.1, both ways feel it. By the first $E$ grows by 0.5, by the second it falls by 0.7, together it falls by 0.2. **At a branch the gradients are added up.**
#
# Look at the four once more, in symbols. As the article does, we write $\partial c$ for the gradient of the error in $c$.

# %% [markdown] lang="ja"
# $a$ が0.1増えると、両方の道に影響が出ます。1つ目の道で $E$ は0.5増え、2つ目の道で0.7減り、合わせて0.2減ります。**分岐では、戻ってきた勾配を足します。**
#
# 4つの形を、今度は記号で見てみましょう。もとの記事にならって、誤差の $c$ についての勾配を $\partial c$ と書きます。

# %%
plots.backprop_patterns()

# %% [markdown] lang="en"
# | pattern | forward | backward |
# |---|---|---|
# | branch | $b = a$, $c = a$ | $\partial a = \partial b + \partial c$ |
# | addition | $c = a + b$ | $\partial a = \partial c$, $\;\partial b = \partial c$ |
# | multiplication | $c = a \cdot b$ | $\partial a = \partial c \cdot b$, $\;\partial b = \partial c \cdot a$ |
# | function | $c = f(a)$ | $\partial a = \partial c \cdot f'(a)$ |
#
# **Explain:** branch and addition mirror each other. In which way?
#
# <details><summary>Answer</summary>
#
# Forward, a branch copies and an addition adds. Backward, an addition copies and a branch adds.
#
# </details>
#
# **Change it:** in the four cells above, put other numbers in, negative ones too. Guess each gradient first. When you have been right five times in a row, go on.

# %% [markdown] lang="ja"
# | 基本形 | 順伝播 | 逆伝播 |
# |---|---|---|
# | 分岐 | $b = a$、$c = a$ | $\partial a = \partial b + \partial c$ |
# | 加算 | $c = a + b$ | $\partial a = \partial c$、$\;\partial b = \partial c$ |
# | 乗算 | $c = a \cdot b$ | $\partial a = \partial c \cdot b$、$\;\partial b = \partial c \cdot a$ |
# | 関数 | $c = f(a)$ | $\partial a = \partial c \cdot f'(a)$ |
#
# **説明してみよう**：分岐と加算は、鏡に映したような関係にあります。どういう意味でしょうか。
#
# <details><summary>答え</summary>
#
# 前向きでは、分岐がコピーし、加算が足します。後ろ向きでは、加算がコピーし、分岐が足します。
#
# </details>
#
# **変えてみよう**：上の4つのセルの数を、負の数も使って変えてみましょう。実行する前に、勾配を予想します。5回続けて当たったら、先へ進みましょう。

# %% [markdown] lang="en"
# ## An old friend as a graph
#
# You have seen this picture in lesson 01. Below each arrow stood the slope of that one arrow, and you multiplied them along the way.

# %% [markdown] lang="ja"
# ## おなじみのニューロンをグラフにする
#
# この図は、レッスン01で見ました。矢印の下にあるのは、その矢印1本分の傾きです。道に沿って、それらをかけたのでした。

# %%
plots.chain(x=0.8, w=0.5, b=-0.2, t=0.86)

# %% [markdown] lang="en"
# The same neuron as a computational graph: a multiplication, an addition, the function $\sigma$, and the error. Now the products are made on the way back,
# one circle at a time. **Predict**, from the picture above, the three numbers below the arrows that leave $x$, $w$ and $b$.

# %% [markdown] lang="ja"
# 同じニューロンを計算グラフで描くと、乗算、加算、関数 $\sigma$、そして誤差になります。今度は、後ろへ戻りながら、丸を1つ通るたびにかけ算をします。上の図から、$x$、$w$、$b$ を出る矢印の下に来る3つの数を**予想**しましょう。

# %%
from course_lib import activations

one_neuron = Graph(
    multiply("p", "x", "w"),
    add("u", "p", "b"),
    function("y", "u", r"\sigma", activations.sigmoid, activations.sigmoid_prime),
    squared_error("e", "y", "t"),
    end("E", "e"),
)
values = one_neuron.forward({"x": 0.8, "w": 0.5, "b": -0.2, "t": 0.86})
gradients = one_neuron.backward(values)
rows = {"x": 0, "w": 1, "b": 2, "t": 2.5}
plots.computational_graph(one_neuron, values, gradients.edges, rows)

# %% [markdown] lang="en"
# Read it from right to left.
#
# 1. At $E$ itself the gradient is 1: when $E$ grows by 1, $E$ grows by 1. Every run back begins so.
# 2. Error: the slope is $y - t = -0.3102$.
# 3. Function: times $\sigma'(u) = y(1 - y) = 0.2475$. This is $\delta = -0.0768$.
# 4. Addition: handed on as it is, to $b$ and to the product.
# 5. Multiplication: $w$ gets $-0.0768 \cdot 0.8 = -0.0614$, and $x$ gets $-0.0768 \cdot 0.5 = -0.0384$.
#
# The weight gets its *input* as a factor, and the input gets its *weight*. Keep this sentence: it is half of backpropagation.
#
# **With holes:** $x = 2$, $w = -0.5$, $b = 0.75$, $t = 0.2$. The values are all there; five gradients are missing.

# %% [markdown] lang="ja"
# 右から左へ読みましょう。
#
# 1. $E$ 自身の勾配は1です。$E$ が1増えれば、$E$ は1増えます。後ろ向きの計算は、いつもここから始まります。
# 2. 誤差：傾きは $y - t = -0.3102$ です。
# 3. 関数：$\sigma'(u) = y(1 - y) = 0.2475$ をかけます。これが $\delta = -0.0768$ です。
# 4. 加算：$b$ と積に、そのまま渡します。
# 5. 乗算：$w$ には $-0.0768 \cdot 0.8 = -0.0614$、$x$ には $-0.0768 \cdot 0.5 = -0.0384$ が渡ります。
#
# 重みには「入力」がかかり、入力には「重み」がかかります。この一文を覚えておいてください。これで誤差逆伝播の半分です。
#
# **穴うめ**：$x = 2$、$w = -0.5$、$b = 0.75$、$t = 0.2$ とします。値はすべて書いてあります。勾配が5つ足りません。

# %%
values = one_neuron.forward({"x": 2, "w": -0.5, "b": 0.75, "t": 0.2})
gradients = one_neuron.backward(values)
holes = {("u", "y"): "?", ("b", "u"): "?", ("w", "p"): "?", ("x", "p"): "?", ("p", "u"): "?"}
plots.computational_graph(one_neuron, values, {**gradients.edges, **holes}, rows)

# %% [markdown] lang="en"
# **Without help:** $x = -1.5$, $w = 0.8$, $b = 0.2$, $t = 0.9$. Draw the graph yourself, run forward, then back. What are the gradients of $w$, $b$ and $x$?
#
# <details><summary>Answers</summary>
#
# With holes: $\sigma'(u) = 0.4378 \cdot 0.5622 = 0.2461$, so the gradient at $u$ is $0.2378 \cdot 0.2461 = 0.0585$. The same at $b$ and at the product. $w$: $0.0585 \cdot 2 = 0.1171$;
# $x$: $0.0585 \cdot (-0.5) = -0.0293$.
#
# Without help: $u = -1$, $y = 0.2689$, $y - t = -0.6311$, $\delta = -0.6311 \cdot 0.2689 \cdot 0.7311 = -0.1241$. $w$: $0.1861$; $b$: $-0.1241$; $x$: $-0.0993$.
#
# </details>

# %% [markdown] lang="ja"
# **次は自力で**：$x = -1.5$、$w = 0.8$、$b = 0.2$、$t = 0.9$ とします。自分でグラフを描き、前へ計算して、それから後ろへ戻りましょう。$w$、$b$、$x$ の勾配はいくつですか。
#
# <details><summary>答え</summary>
#
# 穴うめ：$\sigma'(u) = 0.4378 \cdot 0.5622 = 0.2461$ なので、$u$ での勾配は $0.2378 \cdot 0.2461 = 0.0585$ です。$b$ と積のところも同じです。$w$ は $0.0585 \cdot 2 = 0.1171$、$x$ は $0.0585 \cdot (-0.5) = -0.0293$ です。
#
# 自力の問題：$u = -1$、$y = 0.2689$、$y - t = -0.6311$、$\delta = -0.6311 \cdot 0.2689 \cdot 0.7311 = -0.1241$。$w$ は $0.1861$、$b$ は $-0.1241$、$x$ は $-0.0993$ です。
#
# </details>

# %% [markdown] lang="en"
# ## Play with it
#
# Here all four patterns are together. The signal $a$ takes two roads, over two weights, to one neuron with ReLU. Press Play, or +1 for one step: first the values
# run forward, node by node; then the gradients run back. Below the picture stands the sum of the step. Each `p ← u` there is an arrow, taken backwards.
#
# **Predict first:** with the numbers at the start, $y = 2.5$ and $t = 4$. Both roads lead to the addition. Which gradient comes back to $a$ in the end? Work it out on paper, then press your answer.

# %% [markdown] lang="ja"
# ## 動かしてみよう
#
# ここには、4つの基本形がそろっています。信号 $a$ が二手に分かれ、2つの重みを通って、ReLUのニューロンに届きます。再生ボタンか、1つずつ進む「+1」を押してください。まず値が前へ、丸1つずつ進みます。それから勾配が後ろへ戻ります。図の下には、その段階の計算が出ます。`p ← u` は、矢印を逆向きにたどることを表します。
#
# **まず予想**：はじめの数では、$y = 2.5$、$t = 4$ です。2つの道は加算のところで合流します。最後に $a$ に戻ってくる勾配はいくつでしょうか。紙で計算してから、答えのボタンを押しましょう。

# %%
widgets.predict_first(widgets.forward_and_backward(), "−2.25", "−1.875", "−1.5", "0.375")

# %% [markdown] lang="en"
# <details><summary>When you have gone to the last step</summary>
#
# By the upper road comes $-1.5 \cdot 1.5 = -2.25$, by the lower one $-1.5 \cdot (-0.25) = 0.375$. At the branch they are added: $-1.875$.
#
# </details>
#
# **Change it**, and guess before each:
#
# 1. Step to the end. Move $t$ until every gradient before the error is 0. Where is $t$ then, and why?
# 2. Put $t$ back to 4 and pull $w_2$ down to −2. Which gradients become 0, and which do not? Is the error 0 as well?
# 3. Which slider changes the gradient of $w_1$ but not its value? Find two.
#
# <details><summary>Answers</summary>
#
# 1. At $t = y = 2.5$: nothing is wrong, so nothing wants to change.
# 2. Now $u = -1$, and ReLU is flat there: its slope is 0. Everything before it gets 0; the gradient at $y$ is still $-4$, and the error is 8. A neuron that is switched off learns
#    nothing from this example, however large the error.
# 3. For example $a$ and $t$. $w_2$ does so too: it changes $y$, and with it $y - t$.
#
# </details>

# %% [markdown] lang="ja"
# <details><summary>最後まで進めたら</summary>
#
# 上の道からは $-1.5 \cdot 1.5 = -2.25$、下の道からは $-1.5 \cdot (-0.25) = 0.375$ が戻ってきます。分岐で足すと $-1.875$ です。
#
# </details>
#
# **変えてみよう**。毎回、動かす前に予想しましょう。
#
# 1. 最後まで進めます。$t$ を動かして、誤差より手前の勾配をすべて0にしてください。$t$ はいくつですか。それはなぜですか。
# 2. $t$ を4に戻し、$w_2$ を −2 まで下げます。0になる勾配と、ならない勾配はどれですか。誤差も0になりますか。
# 3. $w_1$ の値は変えずに、$w_1$ の勾配だけを変えるスライダーはどれですか。2つ見つけましょう。
#
# <details><summary>答え</summary>
#
# 1. $t = y = 2.5$ のときです。どこも外れていないので、何も変える必要がありません。
# 2. $u = -1$ になり、ReLUはそこで平らです。傾きが0なので、その手前には0しか戻りません。一方、$y$ での勾配は $-4$ のままで、誤差は8です。スイッチの切れたニューロンは、誤差がどれだけ大きくても、この例からは何も学べません。
# 3. たとえば $a$ と $t$ です。$w_2$ もそうです。$y$ が変わり、それにつれて $y - t$ も変わるからです。
#
# </details>

# %% [markdown] lang="en"
# ## Where it starts: the output layer
#
# Now the credit-card network, whose outputs go through softmax and whose loss is the cross-entropy. In lesson 06 you measured that the slope in $u$ is $y - t$. Here is why.
#
# Only the right class counts: $E = -\ln y_r$. And $y_r$ is $e^{u_r}$ divided by the sum $S$ of all powers. The logarithm of a fraction is a difference, and the logarithm undoes the exponential:
#
# $$E = -\ln \frac{e^{u_r}}{S} = \ln S - u_r \qquad\qquad S = e^{u_f} + e^{u_g} + e^{u_h}$$
#
# Now take the slope in one of the $u$. In $\ln S$ the function pattern gives $\dfrac{1}{S} \cdot e^{u}$, and that is the share $y$ of this neuron. The term $-u_r$ gives −1 for the right class, and 0 for the
# others: that is $-t$. Together:
#
# $$\frac{\partial E}{\partial u} = y - t$$
#
# **An example:** shares $(0.7, 0.2, 0.1)$, and the second class is right. Then $(0.7, 0.2, 0.1) - (0, 1, 0) = (0.7, -0.8, 0.1)$.
# **With holes:** the same shares, the third class right: $(0.7, \square, \square)$. What do the three always add up to?
#
# <details><summary>Answer</summary>
#
# $(0.7, 0.2, -0.9)$. They add up to 0: what the right class is to win, the others are to lose.
#
# </details>

# %% [markdown] lang="ja"
# ## 出発点：出力層
#
# いよいよクレジットカードのネットワークです。出力はソフトマックス関数を通り、損失は交差エントロピーです。レッスン06では、$u$ についての傾きが $y - t$ になることを測って確かめました。その理由を見ていきましょう。
#
# 損失に関わるのは正解のクラスだけで、$E = -\ln y_r$ です。$y_r$ は、$e^{u_r}$ を累乗の合計 $S$ で割ったものです。分数の対数は差になり、対数は指数関数を打ち消します。
#
# $$E = -\ln \frac{e^{u_r}}{S} = \ln S - u_r \qquad\qquad S = e^{u_f} + e^{u_g} + e^{u_h}$$
#
# これを $u$ の1つについて微分します。$\ln S$ からは、「関数」の形により $\dfrac{1}{S} \cdot e^{u}$ が出てきます。これはそのニューロンの割合 $y$ です。$-u_r$ からは、正解のクラスなら −1、ほかのクラスなら0が出てきます。これは $-t$ です。合わせると次のようになります。
#
# $$\frac{\partial E}{\partial u} = y - t$$
#
# **例**：割合が $(0.7, 0.2, 0.1)$ で、正解は2つ目のクラスだとします。$(0.7, 0.2, 0.1) - (0, 1, 0) = (0.7, -0.8, 0.1)$ です。**穴うめ**：割合は同じで、正解が3つ目のクラスなら $(0.7, \square, \square)$ です。3つの和は、いつもいくつになりますか。
#
# <details><summary>答え</summary>
#
# $(0.7, 0.2, -0.9)$ です。和はいつも0です。正解のクラスが増やす分だけ、ほかのクラスが減らします。
#
# </details>

# %% [markdown] lang="en"
# ### Exercise 4_1
#
# The outputs of $f$, $g$, $h$ after softmax are 0.11419519938, 0.84379473448 and 0.04201006613, as in lesson 06. The targets are 1, 0 and 0: the bank should have given the best card. What are the three
# gradients $\partial f$, $\partial g$, $\partial h$? Write three values in this order, with at least four decimals.
#
# > **What the article says.** It calls these the gradients with respect to the *outputs*. But the numbers that it means, $y - t$, are the gradients in $u$, *before* softmax. Taken word for word, with
# > respect to the outputs, one gets another triple, $-t/y$. The check accepts that too. From here on, $\partial f$, $\partial g$, $\partial h$ are the gradients in $u$.

# %% [markdown] lang="ja"
# ### 練習 4_1
#
# ソフトマックス関数を通した $f$、$g$、$h$ の出力は、レッスン06と同じ 0.11419519938、0.84379473448、0.04201006613 です。正解は 1、0、0、つまり銀行は最高ランクのカードを出すべきでした。3つの勾配 $\partial f$、$\partial g$、$\partial h$ はいくつでしょうか。この順に3つの値を、小数第4位以上まで書いてください。
#
# > **もとの記事について。** 記事は、これを「出力」についての勾配と呼んでいます。けれども、記事が求めている数 $y - t$ は、ソフトマックス関数を通す「前」の $u$ についての勾配です。言葉どおりに出力について微分すると、$-t/y$ という別の3つの数になります。チェックでは、どちらの答えも正解です。このあとは、$\partial f$、$\partial g$、$\partial h$ を $u$ についての勾配とします。

# %% exercise="4_1"
answer_4_1 = ...
### BEGIN SOLUTION
answer_4_1 = (0.11419519938 - 1, 0.84379473448 - 0, 0.04201006613 - 0)
### END SOLUTION

# %% check="4_1"
check("4_1", answer_4_1)

# %% [markdown] lang="en"
# Hints are in `hint("4_1")`; after a try, `solution("4_1")`. The same goes for every exercise below.
#
# ### Exercise 4_1b
#
# Outputs 0.2, 0.35 and 0.45; this time the second class is right.

# %% [markdown] lang="ja"
# ヒントは `hint("4_1")`、自分で考えたあとの解答は `solution("4_1")` です。このあとの練習も同じです。
#
# ### 練習 4_1b
#
# 出力は 0.2、0.35、0.45 で、今度は2つ目のクラスが正解です。

# %% exercise="4_1b"
answer_4_1b = ...
### BEGIN SOLUTION
answer_4_1b = (0.2 - 0, 0.35 - 1, 0.45 - 0)
### END SOLUTION

# %% check="4_1b"
check("4_1b", answer_4_1b)

# %% [markdown] lang="en"
# <details><summary>For the curious: the step from −t/y to y − t</summary>
#
# For the right class $E = -\ln y_f$, so the gradient at the output $y_f$ is $-1/y_f$, and 0 at the two others. Now back through softmax. Its slopes are $y_f(1 - y_f)$ from $u_f$ to $y_f$, and $-y_f\,y_g$ from $u_g$ to $y_f$: what $g$ gains, $f$ loses. The function pattern gives
#
# $$\partial u_f = -\frac{1}{y_f} \cdot y_f(1 - y_f) = y_f - 1 \qquad\qquad \partial u_g = -\frac{1}{y_f} \cdot (-y_f\,y_g) = y_g$$
#
# and that is $y - t$ again.
#
# </details>
#
# A linear output with the squared error has the same gradient $y - t$, so a network for "how much" starts its way back in the same way.
#
# > **Time for a break.** You have the four patterns and the start. When you come back, run all cells above (in the menu: Run, then Run All Above Selected Cell), draw the four patterns from memory, and go on.

# %% [markdown] lang="ja"
# <details><summary>もっと知りたい人へ：−t/y から y − t への1歩</summary>
#
# 正解のクラスが $f$ なら $E = -\ln y_f$ なので、出力 $y_f$ での勾配は $-1/y_f$、ほかの2つでは0です。ここからソフトマックス関数をさかのぼります。傾きは、$u_f$ から $y_f$ へが $y_f(1 - y_f)$、$u_g$ から $y_f$ へが $-y_f\,y_g$ です。$g$ が増えた分だけ、$f$ が減るからです。「関数」の形を使うと、次のようになります。
#
# $$\partial u_f = -\frac{1}{y_f} \cdot y_f(1 - y_f) = y_f - 1 \qquad\qquad \partial u_g = -\frac{1}{y_f} \cdot (-y_f\,y_g) = y_g$$
#
# これはやはり $y - t$ です。
#
# </details>
#
# 線形の出力と2乗誤差の組でも、勾配は同じ $y - t$ です。「いくつ」を答えるネットワークも、同じように後ろ向きの計算を始めます。
#
# > **ここで休憩しましょう。** 4つの基本形と出発点が手に入りました。戻ってきたら、ここまでのセルをすべて実行し（メニューの「実行」から、選択したセルより上をすべて実行します）、4つの基本形を何も見ないで紙に描いてから、先へ進みましょう。

# %% [markdown] lang="en"
# ## One layer back: the hidden neurons
#
# How much is a hidden neuron to blame? Its output goes to *every* neuron of the next layer. There is a branch, and at a branch gradients are added up.
#
# **Worked example.** The hidden neuron $r$ sends out 2, to two neurons $p$ and $q$. Its weights there are 3 and −4. From $u_p$ the gradient 0.5 comes back, from $u_q$ comes −0.25. The additions in $p$
# and $q$ hand on what they get; so they are left out here.

# %% [markdown] lang="ja"
# ## 1つ前の層へ：中間層のニューロン
#
# 中間層のニューロンには、どれだけ「責任」があるのでしょうか。その出力は、次の層の「すべての」ニューロンに送られます。つまり分岐です。分岐では、勾配を足すのでした。
#
# **例題**：中間層のニューロン $r$ が、2つのニューロン $p$ と $q$ に2を送っています。重みはそれぞれ3と −4 です。$u_p$ からは勾配0.5が、$u_q$ からは −0.25 が戻ってきます。$p$ と $q$ の中の加算は、受け取った勾配をそのまま渡すだけなので、図では省きました。

# %%
fork = Graph(
    branch("k", "r"),
    multiply("m", "k", "w_p"),
    multiply("n", "k", "w_q"),
    end("u_p", "m"),
    end("u_q", "n"),
)
rows = {"w_p": 0, "r": 1, "w_q": 2}
show(fork, {"r": 2, "w_p": 3, "w_q": -4}, {"u_p": 0.5, "u_q": -0.25}, rows)

# %% [markdown] lang="en"
# $$\partial r = 0.5 \cdot 3 + (-0.25) \cdot (-4) = 1.5 + 1 = 2.5$$
#
# A weighted sum again! Forward, $p$ adds up what comes *in*, weighted. Backward, $r$ adds up what comes *back*, over the same arrows with the same weights.
#
# **With holes:** a second hidden neuron $s$ sends 3; its weights are −2 to $p$ and 1 to $q$. $\;\partial s = 0.5 \cdot \square + \square \cdot 1 = \square$
#
# <details><summary>Answer</summary>
#
# $\partial s = 0.5 \cdot (-2) + (-0.25) \cdot 1 = -1.25$. What $s$ sends, 3, is not needed here.
#
# </details>
#
# ### Exercise 4_2
#
# Now without help, in the credit-card network. The gradients of 4_1 stand below $f$, $g$, $h$: −0.88580480, 0.84379473 and 0.04201007.
#
# | neuron | weight of $c$ | weight of $d$ | weight of $e$ |
# |---|---:|---:|---:|
# | $f$ | −1 | 1 | −2 |
# | $g$ | 2 | 4 | −1 |
# | $h$ | −2 | −1 | −3 |
#
# What are $\partial c$, $\partial d$, $\partial e$, the gradients in the *outputs* of $c$, $d$, $e$? Write three values, with at least four decimals.
#
# > **What the article says.** It has a typo here, "$\partial h \cdot 31$" where $\partial h \cdot w_{31}$ is meant, and "$f, c, h$" for $f, g, h$. And it uses $\partial c$ for two things, the gradient in the output
# > of $c$ and that in its weighted sum. We keep them apart: $\partial c$ for the output, $\partial u_c$ for the sum.

# %% [markdown] lang="ja"
# $$\partial r = 0.5 \cdot 3 + (-0.25) \cdot (-4) = 1.5 + 1 = 2.5$$
#
# またしても重み付きの和です。前向きでは、$p$ が「入ってくる」ものに重みをかけて足します。後ろ向きでは、$r$ が「戻ってくる」ものに、同じ矢印の同じ重みをかけて足します。
#
# **穴うめ**：もう1つの中間層のニューロン $s$ は3を送っていて、重みは $p$ へが −2、$q$ へが1です。$\;\partial s = 0.5 \cdot \square + \square \cdot 1 = \square$
#
# <details><summary>答え</summary>
#
# $\partial s = 0.5 \cdot (-2) + (-0.25) \cdot 1 = -1.25$ です。$s$ が送っている3は、ここでは使いません。
#
# </details>
#
# ### 練習 4_2
#
# 今度は自力で、クレジットカードのネットワークです。$f$、$g$、$h$ の下には、4_1 の勾配 −0.88580480、0.84379473、0.04201007 が書いてあります。
#
# | ニューロン | $c$ の重み | $d$ の重み | $e$ の重み |
# |---|---:|---:|---:|
# | $f$ | −1 | 1 | −2 |
# | $g$ | 2 | 4 | −1 |
# | $h$ | −2 | −1 | −3 |
#
# $c$、$d$、$e$ の「出力」についての勾配 $\partial c$、$\partial d$、$\partial e$ はいくつでしょうか。3つの値を、小数第4位以上まで書いてください。
#
# > **もとの記事について。** 記事のこの部分には誤植があります。「∂h・31」は $\partial h \cdot w_{31}$ のこと、「f, c, h」は $f$、$g$、$h$ のことです。また、記事では $\partial c$ が2つの意味で使われています。$c$ の出力についての勾配と、重み付きの和についての勾配です。ここでは、出力についての勾配を $\partial c$、和についての勾配を $\partial u_c$ と書き分けます。

# %%
plots.network(
    ("cde", "fgh"),
    values={"c": 0, "d": 1, "e": 2},
    below={"f": -0.88580480, "g": 0.84379473, "h": 0.04201007},
    symbol="∂",
)

# %% exercise="4_2"
answer_4_2 = ...
### BEGIN SOLUTION
df, dg, dh = -0.88580480, 0.84379473, 0.04201007
answer_4_2 = (df * (-1) + dg * 2 + dh * (-2), df * 1 + dg * 4 + dh * (-1), df * (-2) + dg * (-1) + dh * (-3))
### END SOLUTION

# %% check="4_2"
check("4_2", answer_4_2)

# %% [markdown] lang="en"
# ### Exercise 4_2b
#
# By chance, one of the three numbers of 4_2 comes out right even if you read the table the wrong way round. So here is a second network, with the gradients 0.2, −0.65 and 0.45 of 4_1b at $f$, $g$, $h$.
#
# | neuron | weight of $c$ | weight of $d$ | weight of $e$ |
# |---|---:|---:|---:|
# | $f$ | −2 | 3 | 1 |
# | $g$ | 2 | −2 | −2 |
# | $h$ | −3 | 2 | 1 |

# %% [markdown] lang="ja"
# ### 練習 4_2b
#
# 4_2 の3つの数のうち1つは、表の縦と横を読みまちがえても、たまたま同じ値になります。そこで、別のネットワークでもやってみましょう。$f$、$g$、$h$ の勾配は、4_1b の 0.2、−0.65、0.45 です。
#
# | ニューロン | $c$ の重み | $d$ の重み | $e$ の重み |
# |---|---:|---:|---:|
# | $f$ | −2 | 3 | 1 |
# | $g$ | 2 | −2 | −2 |
# | $h$ | −3 | 2 | 1 |

# %% exercise="4_2b"
answer_4_2b = ...
### BEGIN SOLUTION
df, dg, dh = 0.2, -0.65, 0.45
answer_4_2b = (df * (-2) + dg * 2 + dh * (-3), df * 3 + dg * (-2) + dh * 2, df * 1 + dg * (-2) + dh * 1)
### END SOLUTION

# %% check="4_2b"
check("4_2b", answer_4_2b)

# %% [markdown] lang="en"
# ## Back through the activation
#
# The gradient stands at the output of $c$ now. Between the output and $u_c$ lies ReLU: the function pattern. So multiply by $f'$, the slope at the $u$ that went in forward. For ReLU it is 1 where $u > 0$ and 0 where $u < 0$: the
# gradient passes, or it is stopped.
#
# **Worked example:** the gradient at the output is −0.7. With $u = 1.5$ it passes: −0.7. With $u = -0.3$ it is stopped: 0. **With holes:** gradient 2.5 and $u = -4$: $\square$. Gradient −1.25 and $u = 0.01$: $\square$.
#
# <details><summary>Answer</summary>
#
# 0, since $u$ is negative; and −1.25, since $u$ is positive, however small. The sign of the *gradient* plays no part.
#
# </details>
#
# At $u = 0$ ReLU has a corner and no slope. One has to choose; we choose 0.
#
# The other two activations of lesson 04 have slopes that can be read off the recorded output $y$: $y(1 - y)$ for the sigmoid, $1 - y^2$ for tanh. The article records outputs, so it says for ReLU as well: 1 where the
# recorded value is *0 or more*. **Predict:** what goes wrong?

# %% [markdown] lang="ja"
# ## 活性化関数をさかのぼる
#
# いま、勾配は $c$ の出力のところまで戻ってきました。出力と $u_c$ のあいだにはReLUがあります。「関数」の形です。ですから、前向きに入ってきた $u$ での傾き $f'$ をかけます。ReLUの傾きは、$u > 0$ なら1、$u < 0$ なら0です。勾配は、そのまま通るか、止められるかのどちらかです。
#
# **例題**：出力での勾配が −0.7 だとします。$u = 1.5$ なら通って −0.7、$u = -0.3$ なら止められて0です。**穴うめ**：勾配が2.5で $u = -4$ なら $\square$。勾配が −1.25 で $u = 0.01$ なら $\square$。
#
# <details><summary>答え</summary>
#
# 1つ目は、$u$ が負なので0。2つ目は、$u$ がどんなに小さくても正なので −1.25 です。「勾配」の符号は関係ありません。
#
# </details>
#
# $u = 0$ では、ReLUのグラフに角があり、傾きが決まりません。どれかに決める必要があるので、この講座では0とします。
#
# レッスン04のほかの2つの活性化関数では、記録しておいた出力 $y$ から傾きを読み取れます。シグモイド関数なら $y(1 - y)$、tanhなら $1 - y^2$ です。もとの記事も出力を記録しておくので、ReLUについても、記録した値が「0以上」なら1、と書いています。**予想**：何が困るでしょうか。

# %%
u = np.array([-1.5, -0.5, 0.5, 1.5])
y = activations.relu(u)

print(y)
print("slope from u:     ", u > 0)
print("slope from y >= 0:", y >= 0)
print("slope from y > 0: ", y > 0)

# %% [markdown] lang="en"
# An output of ReLU is never negative. So "0 or more" is always true, and nothing is ever stopped. With $y > 0$, or with the recorded $u$, it is right. (Elsewhere the article says that ReLU has no
# derivative for $x < 0$. It has one there, 0; the one place without is $x = 0$.)
#
# ### Exercise 4_3
#
# In lesson 05 the three sums were $u_c, u_d, u_e = -1, 1, 2$. Take *your* $\partial c$, $\partial d$, $\partial e$ of 4_2 back through ReLU: what are $\partial u_c$, $\partial u_d$, $\partial u_e$?

# %% [markdown] lang="ja"
# ReLUの出力は、けっして負になりません。ですから「0以上」はいつも成り立ち、勾配は一度も止められません。$y > 0$ とするか、記録した $u$ を使えば正しくなります。（記事の別の場所には、ReLUは $x < 0$ で微分できないとあります。そこでは微分でき、値は0です。微分できないのは $x = 0$ だけです。）
#
# ### 練習 4_3
#
# レッスン05では、$u_c$、$u_d$、$u_e$ が −1、1、2 でした。4_2 で求めた「あなたの」$\partial c$、$\partial d$、$\partial e$ を、ReLUの前までさかのぼらせてください。$\partial u_c$、$\partial u_d$、$\partial u_e$ はいくつですか。

# %% exercise="4_3"
answer_4_3 = ...
### BEGIN SOLUTION
answer_4_3 = (2.48937414 * 0, 2.44736407 * 1, 0.80178467 * 1)
### END SOLUTION

# %% check="4_3"
check("4_3", answer_4_3)

# %% [markdown] lang="en"
# ### Exercise 4_3b
#
# The same with your gradients of 4_2b, and with $u_c, u_d, u_e = 2, -1, 3$.

# %% [markdown] lang="ja"
# ### 練習 4_3b
#
# 同じことを、4_2b で求めた勾配でやってみましょう。今度は $u_c$、$u_d$、$u_e$ が 2、−1、3 です。

# %% exercise="4_3b"
answer_4_3b = ...
### BEGIN SOLUTION
answer_4_3b = (-3.05 * 1, 2.8 * 0, 1.95 * 1)
### END SOLUTION

# %% check="4_3b"
check("4_3b", answer_4_3b)

# %% [markdown] lang="en"
# ## The knobs themselves: weights
#
# All this was done for the knobs. The last step is the shortest. A weight meets its input in a multiplication, so its gradient is
#
# $$\text{gradient of a weight} = \text{gradient of the neuron it leads to} \times \text{input that runs over it}$$
#
# **Worked example:** $r = 2$ and $s = 3$ run to $p$, whose gradient is 0.5. The weight of $r$ gets $0.5 \cdot 2 = 1$, that of $s$ gets $0.5 \cdot 3 = 1.5$.
# **With holes:** at $q$ the gradient is −0.25: $(\square \cdot 2, \; -0.25 \cdot \square) = (\square, \square)$.
#
# <details><summary>Answer</summary>
#
# $(-0.25 \cdot 2, \; -0.25 \cdot 3) = (-0.5, -0.75)$.
#
# </details>
#
# ### Exercise 4_4
#
# The gradients of $f$, $g$, $h$ are those of 4_1 (−0.88580480, 0.84379473, 0.04201007), and $c$, $d$, $e$ send 0, 1, 2. What are the gradients of the nine weights? Write three rows, $f$, $g$, $h$, each in the order $c$, $d$, $e$:
# `((1, 2, 3), (4, 5, 6), (7, 8, 9))`.

# %% [markdown] lang="ja"
# ## つまみの勾配：重み
#
# ここまでの計算は、すべてつまみのためでした。最後の1歩は、いちばん短い1歩です。重みは、入力とかけ算で出会います。ですから、次のようになります。
#
# $$\text{重みの勾配} = \text{行き先のニューロンの勾配} \times \text{その重みを通る入力}$$
#
# **例題**：$r = 2$ と $s = 3$ が $p$ に届き、$p$ の勾配は0.5です。$r$ の重みの勾配は $0.5 \cdot 2 = 1$、$s$ の重みの勾配は $0.5 \cdot 3 = 1.5$ です。**穴うめ**：$q$ の勾配は −0.25 です。$(\square \cdot 2, \; -0.25 \cdot \square) = (\square, \square)$
#
# <details><summary>答え</summary>
#
# $(-0.25 \cdot 2, \; -0.25 \cdot 3) = (-0.5, -0.75)$ です。
#
# </details>
#
# ### 練習 4_4
#
# $f$、$g$、$h$ の勾配は 4_1 のもの（−0.88580480、0.84379473、0.04201007）で、$c$、$d$、$e$ の出力は 0、1、2 です。9つの重みの勾配はいくつでしょうか。$f$、$g$、$h$ の順に3行、それぞれ $c$、$d$、$e$ の順に、`((1, 2, 3), (4, 5, 6), (7, 8, 9))` の形で書いてください。

# %% exercise="4_4"
answer_4_4 = ...
### BEGIN SOLUTION
df, dg, dh = -0.88580480, 0.84379473, 0.04201007
answer_4_4 = ((df * 0, df * 1, df * 2), (dg * 0, dg * 1, dg * 2), (dh * 0, dh * 1, dh * 2))
### END SOLUTION

# %% check="4_4"
check("4_4", answer_4_4)

# %% [markdown] lang="en"
# The whole column of $c$ is 0: what sends nothing has nothing to answer for.
#
# ### Exercise 4_4b
#
# Gradients 0.2, −0.65 and 0.45 at $f$, $g$, $h$; now $c$, $d$, $e$ send 2, 0.5 and 3.

# %% [markdown] lang="ja"
# $c$ の列はすべて0です。何も送っていない入力の重みには、責任がないのです。
#
# ### 練習 4_4b
#
# $f$、$g$、$h$ の勾配は 0.2、−0.65、0.45 で、今度は $c$、$d$、$e$ の出力が 2、0.5、3 です。

# %% exercise="4_4b"
answer_4_4b = ...
### BEGIN SOLUTION
df, dg, dh = 0.2, -0.65, 0.45
answer_4_4b = ((df * 2, df * 0.5, df * 3), (dg * 2, dg * 0.5, dg * 3), (dh * 2, dh * 0.5, dh * 3))
### END SOLUTION

# %% check="4_4b"
check("4_4b", answer_4_4b)

# %% [markdown] lang="en"
# ## Thresholds and biases
#
# A bias is added: $u = x \cdot w + b$. The addition hands the gradient on as it is. A threshold is *subtracted*: $u = x \cdot w - \theta$. When $\theta$ grows by 0.1, $u$ falls by 0.1. So the sign turns:
#
# $$\partial b = \partial u \qquad\qquad \partial \theta = -\partial u$$
#
# Both say the same, since $b = -\theta$. For $p$ above: $\partial b = 0.5$ and $\partial \theta = -0.5$. For $q$: $\partial b = \square$ and $\partial \theta = \square$.
#
# <details><summary>Answer</summary>
#
# $\partial b = -0.25$ and $\partial \theta = 0.25$.
#
# </details>
#
# ### Exercise 4_5
#
# For the gradients of 4_1: what are the gradients of the three thresholds, and those of the three biases? Write six values, first $\partial \theta_f, \partial \theta_g, \partial \theta_h$, then $\partial b_f, \partial b_g, \partial b_h$.

# %% [markdown] lang="ja"
# ## 閾値とバイアス
#
# バイアスは足します。$u = x \cdot w + b$ なので、加算の形により、勾配がそのまま渡されます。閾値は「引き」ます。$u = x \cdot w - \theta$ なので、$\theta$ が0.1増えると $u$ は0.1減ります。ですから、符号が変わります。
#
# $$\partial b = \partial u \qquad\qquad \partial \theta = -\partial u$$
#
# $b = -\theta$ ですから、どちらも同じことを言っています。上の $p$ では $\partial b = 0.5$、$\partial \theta = -0.5$ です。$q$ では $\partial b = \square$、$\partial \theta = \square$ です。
#
# <details><summary>答え</summary>
#
# $\partial b = -0.25$、$\partial \theta = 0.25$ です。
#
# </details>
#
# ### 練習 4_5
#
# 4_1 の勾配について、3つの閾値の勾配と、3つのバイアスの勾配はいくつでしょうか。$\partial \theta_f$、$\partial \theta_g$、$\partial \theta_h$、$\partial b_f$、$\partial b_g$、$\partial b_h$ の順に、6つの値を書いてください。

# %% exercise="4_5"
answer_4_5 = ...
### BEGIN SOLUTION
df, dg, dh = -0.88580480, 0.84379473, 0.04201007
answer_4_5 = (-df, -dg, -dh, df, dg, dh)
### END SOLUTION

# %% check="4_5"
check("4_5", answer_4_5)

# %% [markdown] lang="en"
# ## The whole way back
#
# Nothing new comes after this. The gradients in $u_c$, $u_d$, $u_e$ play for $a$ and $b$ the part that those of $f$, $g$, $h$ played for $c$, $d$, $e$: weighted sum, ReLU, and so on to the inputs, however many layers there are.
#
# Here is the whole network, for the same applicant, but with another truth: this time the bank should have said no, $t = (0, 0, 1)$. In the circles stand the values that ran forward; below them $\partial u$. **Predict** before you run: which
# of the hidden neurons have a 0 below them? (The sums were $u_a = 1$, $u_b = -1$, $u_c = -1$, $u_d = 1$, $u_e = 2$.)

# %% [markdown] lang="ja"
# ## 最後までさかのぼる
#
# このあとに、新しいことは出てきません。$f$、$g$、$h$ の勾配から $c$、$d$、$e$ の勾配を求めたように、$u_c$、$u_d$、$u_e$ の勾配から $a$ と $b$ の勾配を求めます。重み付きの和、ReLU、という順に、何層あっても入力まで続けるだけです。
#
# ネットワーク全体を見てみましょう。申込者は同じで、正解だけを変えます。今度は、カードを出すべきではなかった、つまり $t = (0, 0, 1)$ とします。円の中が前へ進んだ値、下が $\partial u$ です。実行する前に**予想**しましょう。中間層のニューロンのうち、下が0になるのはどれですか。（和は $u_a = 1$、$u_b = -1$、$u_c = -1$、$u_d = 1$、$u_e = 2$ でした。）

# %%
from course_lib import layers

u = credit_card.pre_activations(1, 0, 1)
y = credit_card.outputs(1, 0, 1)
back = {"f": y["f"] - 0, "g": y["g"] - 0, "h": y["h"] - 1}

for here, before in (("fgh", "cde"), ("cde", "ab")):
    for name in before:
        arriving = sum(back[to] * credit_card.WEIGHTS[to][before.index(name)] for to in here)
        back[name] = arriving * activations.relu_prime(u[name])

plots.network(credit_card.LAYERS, values=y, below=back, symbol="∂")

# %% [markdown] lang="en"
# $b$ and $c$ were switched off on the way forward, and on the way back they let nothing through. **Explain:** read the four lines from the first `for` on once more. Where is the branch, where the multiplication, where the function? And why do the loops go from right to left?
#
# ## The same with matrices
#
# A layer is $Z = XW + b$, with one example in each row. The gradients have the shapes of what they belong to: $dZ$ means the gradient of the loss in $Z$, and has its shape. Let $X$ be (5, 3) and $W$ (3, 2). Then $Z$ and $dZ$ are (5, 2).
#
# **Back to the inputs**, as in 4_2. $dX$ must be (5, 3). Each of its entries is a weighted sum of gradients, with the weights of one input, which stand in a *row* of $W$. So $W$ has to be turned:
#
# $$dX = dZ \, W^{\mathsf T} \qquad (5, 2)\,(2, 3) \to (5, 3)$$
#
# The worked example from above, $r$ and $s$ before $p$ and $q$, as matrices of one row:

# %% [markdown] lang="ja"
# $b$ と $c$ は、前向きの計算でスイッチが切れていました。後ろ向きの計算でも、何も通しません。**説明してみよう**：最初の `for` からの4行を、もう一度読んでください。分岐、乗算、関数はどこにありますか。なぜ右の層から左の層へ進むのでしょうか。
#
# ## 行列でまとめて
#
# 1つの層は $Z = XW + b$ で、1行が1つの例です。勾配の形は、もとの配列の形と同じです。$dZ$ は損失の $Z$ についての勾配で、形も $Z$ と同じ、という具合です。$X$ を (5, 3)、$W$ を (3, 2) とすると、$Z$ も $dZ$ も (5, 2) です。
#
# **入力へ戻る**：4_2 でしたことです。$dX$ の形は (5, 3) でなければなりません。$dX$ の1つ1つは、勾配の重み付きの和です。使うのは1つの入力から出る重みで、それは $W$ の「行」に並んでいます。そこで、$W$ を転置します。
#
# $$dX = dZ \, W^{\mathsf T} \qquad (5, 2)\,(2, 3) \to (5, 3)$$
#
# 上の例題の、$r$、$s$ から $p$、$q$ への部分を、1行だけの行列で書いてみましょう。

# %%
X = np.array([[2, 3]])
W = np.array([[3, -4], [-2, 1]])
dZ = np.array([[0.5, -0.25]])

print(X @ W)
print(dZ @ W.T)

# %% [markdown] lang="en"
# The second line is $(\partial r, \partial s) = (2.5, -1.25)$, as before.
#
# **With holes: the weights**, as in 4_4. $dW$ must be (3, 2) like $W$. It is made of inputs times gradients, of $X$ (5, 3) and $dZ$ (5, 2). Which of the two has to be turned, and on which side does it stand?
#
# $$dW = \square \; \square \qquad (\square, 5)\,(5, \square) \to (3, 2)$$
#
# The 5 disappears in the middle: over the *examples* one adds up. That is the branch pattern once more. The same weight is used by all five rows, so five gradients come back to it.
#
# **Without help: the biases**, as in 4_5. $db$ must be (2,). The same bias is used by all five rows. What is to be done with $dZ$?
#
# <details><summary>Answers, if the shapes do not help you on</summary>
#
# $dW = X^{\mathsf T} \, dZ$, $\;(3, 5)\,(5, 2) \to (3, 2)$. And $db$ is the sum of $dZ$ over its rows, one number for each column.
#
# </details>
#
# ### Exercise 4_6: dense_backward
#
# Write `dense_backward(dZ, X, W)`, which gives back `(dW, db, dX)` in this order, each shaped like `W`, `b` and `X`. `dZ` is (n, d_out), `X` (n, d_in), `W` (d_in, d_out). The mean over the examples is in `dZ` already, so only add; and
# change none of the three arrays.

# %% [markdown] lang="ja"
# 2行目は $(\partial r, \partial s) = (2.5, -1.25)$ で、さきほどと同じです。
#
# **穴うめ：重み**。4_4 でしたことです。$dW$ の形は、$W$ と同じ (3, 2) でなければなりません。入力と勾配の積、つまり $X$ (5, 3) と $dZ$ (5, 2) から作ります。どちらを転置して、どちら側に置けばよいでしょうか。
#
# $$dW = \square \; \square \qquad (\square, 5)\,(5, \square) \to (3, 2)$$
#
# 真ん中の5が消えます。「例」について足し合わせているのです。ここにも分岐の形があります。同じ重みが5つの行すべてで使われるので、5つの勾配が戻ってくるのです。
#
# **次は自力で：バイアス**。4_5 でしたことです。$db$ の形は (2,) でなければなりません。同じバイアスが、5つの行すべてで使われます。$dZ$ をどうすればよいでしょうか。
#
# <details><summary>答え（形を見てもわからないときに）</summary>
#
# $dW = X^{\mathsf T} \, dZ$、$\;(3, 5)\,(5, 2) \to (3, 2)$ です。$db$ は $dZ$ を行について足したもので、列ごとに1つの数になります。
#
# </details>
#
# ### 練習 4_6：層の逆伝播 dense_backward
#
# `dense_backward(dZ, X, W)` を書いてください。`(dW, db, dX)` をこの順に返します。形はそれぞれ `W`、`b`、`X` と同じです。`dZ` は (n, d_out)、`X` は (n, d_in)、`W` は (d_in, d_out) です。例についての平均は `dZ` に入っているので、ここでは足すだけです。渡された3つの配列は、書きかえないでください。


# %% exercise="4_6"
def dense_backward(dZ, X, W):
    ...
    ### BEGIN SOLUTION
    dW = X.T @ dZ
    db = np.sum(dZ, axis=0)
    dX = dZ @ W.T
    return dW, db, dX
    ### END SOLUTION


# %% check="4_6"
check("4_6", dense_backward)

# %% [markdown] lang="en"
# ## Trust, but nudge
#
# Backpropagation is fast, and it is easily written wrong. A wrong gradient seldom stops the program. Often the loss even goes down, only not as far as it could. So every gradient in this course is tested against the slow way, the nudge. This is the **gradient check**.
#
# But how large should the nudge $h$ be? Let us look at the weight of lesson 01, whose gradient we know: −0.0614170. **Predict:** we make $h$ smaller and smaller. Does the result get better and better?

# %% [markdown] lang="ja"
# ## 信じてもよいが、つついて確かめよう
#
# 誤差逆伝播は速いのですが、書きまちがえやすい計算でもあります。しかも、勾配がまちがっていても、プログラムはめったに止まりません。損失が下がることさえあります。下がりきらないだけなのです。そこで、この講座の勾配はすべて、つつくという遅い方法で確かめてあります。これを**勾配の検算**（勾配確認）といいます。
#
# では、つつく幅 $h$ は、どのくらいがよいのでしょうか。レッスン01の重みで調べてみましょう。勾配は −0.0614170 とわかっています。**予想**：$h$ をどんどん小さくすると、結果はどんどん良くなるでしょうか。

# %%
from course_lib import neuron


def E(w):
    return neuron.error(neuron.forward(0.8, w, -0.2), 0.86)


for k in (0, 1, 3, 5, 8, 12, 15, 17):
    h = 10.0**-k
    print(f"h = 1e-{k:<2}   {(E(0.5 + h) - E(0.5)) / h:.12f}   {(E(0.5 + h) - E(0.5 - h)) / (2 * h):.12f}")

# %% [markdown] lang="en"
# On the left the nudge goes to one side only, on the right to both sides (the *central difference*). At first both get better; then they get worse; in the last line they are 0. The picture shows how far off they are, for steps from $10^{-14}$ to 1.

# %% [markdown] lang="ja"
# 左の列は片側だけ、右の列は両側につついた結果です（両側につつく方法を**中心差分**といいます）。はじめのうちは、どちらもだんだん良くなります。ところが、やがて悪くなり、最後の行では0になってしまいました。どれだけ外れているかを、$h$ が $10^{-14}$ から1までの範囲で図にしてみましょう。

# %%
true_slope = neuron.weight_gradient(0.8, neuron.forward(0.8, 0.5, -0.2), 0.86)
plots.step_sizes(E, true_slope, 0.5)

# %% [markdown] lang="en"
# Two V's. Every V has two arms, for two reasons.
#
# - **Right arm: the step is too long.** The curve bends on the way. One-sided (squares), you measure nearly the slope in the middle of the step, $h/2$ away. A tenth of the step gives a tenth of the error. Nudged on both sides (circles), the middle *is* the
#   place that you want. A tenth of the step gives a *hundredth* of the error.
# - **Left arm: the step is too short.** A computer keeps about 16 digits. The two values of $E$ agree in nearly all of them, and their difference consists of what was rounded off. Divided by a tiny $h$, this becomes large. When $h$ is far below $10^{-16}$, $0.5 + h$ *is* 0.5.
#
# **Explain:** what is the best $h$ in each case, roughly, and how good does it get?
#
# <details><summary>Answer</summary>
#
# On both sides about $10^{-5}$, with an error below $10^{-11}$. On one side about $10^{-8}$, and the error stays near $10^{-9}$. So nudge on both sides; it costs one run more for each knob, and is worth it. In this course $h = 10^{-5}$.
#
# </details>
#
# ### Exercise 4_7: numeric_gradient
#
# Write `numeric_gradient(f, x, h)`. `f` takes an array and gives one number. `x` is an array of any shape, a row or a table, perhaps of whole numbers: `np.array(x, dtype=float)` makes a copy with decimals. Nudge every entry of `x` on both sides, one at a time,
# and give back the slopes in an array of the shape of `x`. Take `h` as it comes, however large, and leave `x` as it was.
#
# Useful: `for index in np.ndindex(x.shape)` runs through all places, `x[index]` is one entry, `x.copy()` is a copy, `np.zeros(x.shape)` makes room.

# %% [markdown] lang="ja"
# 2つのV字が現れました。どちらのVにも、左右の腕があります。理由はそれぞれ違います。
#
# - **右の腕：幅が大きすぎる。** つついている途中で、曲線が曲がってしまいます。片側（四角）で測っているのは、じつは、ほぼ幅の真ん中（$h/2$ だけ離れた場所）の傾きです。幅を10分の1にすると、誤差も10分の1になります。両側（丸）なら、幅の真ん中が「求めたい場所そのもの」です。幅を10分の1にすると、誤差は「100分の1」になります。
# - **左の腕：幅が小さすぎる。** コンピューターは、およそ16桁しか覚えません。2つの $E$ はほとんどの桁が同じで、差に残るのは丸めで切り捨てられた分ばかりです。それをごく小さな $h$ で割ると、大きなずれになります。$h$ が $10^{-16}$ よりずっと小さいと、$0.5 + h$ は0.5そのものになってしまいます。
#
# **説明してみよう**：それぞれ、いちばん良い $h$ はおよそいくつでしょうか。そのときの誤差はどのくらいですか。
#
# <details><summary>答え</summary>
#
# 両側なら $10^{-5}$ くらいで、誤差は $10^{-11}$ より小さくなります。片側なら $10^{-8}$ くらいで、誤差は $10^{-9}$ ほどまでしか下がりません。ですから、両側につつきましょう。計算はつまみ1つにつき1回増えますが、その値打ちはあります。この講座では $h = 10^{-5}$ を使います。
#
# </details>
#
# ### 練習 4_7：数値微分 numeric_gradient
#
# `numeric_gradient(f, x, h)` を書いてください。`f` は配列を受け取って1つの数を返す関数です。`x` はどんな形の配列でもよく、1行のことも表のこともあります。整数の配列かもしれないので、`np.array(x, dtype=float)` で小数の配列にコピーしておくとよいでしょう。`x` の数を1つずつ両側につつき、その傾きを `x` と同じ形の配列にして返します。`h` は大きくても渡された値をそのまま使い、`x` は書きかえないでください。
#
# 役に立つもの：`for index in np.ndindex(x.shape)` ですべての場所を順に回れます。`x[index]` がその場所の数、`x.copy()` がコピー、`np.zeros(x.shape)` が結果を入れる場所です。


# %% exercise="4_7"
def numeric_gradient(f, x, h):
    ...
    ### BEGIN SOLUTION
    x = np.array(x, dtype=float)
    gradient = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        above, below = x.copy(), x.copy()
        above[index] += h
        below[index] -= h
        gradient[index] = (f(above) - f(below)) / (2 * h)
    return gradient
    ### END SOLUTION


# %% check="4_7"
check("4_7", numeric_gradient)

# %% [markdown] lang="en"
# ## Find the bug
#
# Now you are the inspector. The next cell builds a small network: tanh, ReLU, softmax with the cross-entropy. Its function `gradient_check` runs forward and back, nudges every knob, and compares. You need not read all of it; look at `forward`, and at the three functions that `gradient_check` is given.

# %% [markdown] lang="ja"
# ## バグを探せ
#
# 今度は、あなたが検査官です。次のセルは小さなネットワークを作ります。tanh、ReLU、そしてソフトマックス関数と交差エントロピーです。関数 `gradient_check` は、前へ計算し、後ろへ戻り、つまみを1つずつつついて、結果を比べます。すべてを読む必要はありません。`forward` と、`gradient_check` に渡される3つの関数に注目してください。

# %%
from course_lib import gradcheck

rng = np.random.default_rng(8)
X = rng.normal(size=(6, 3))
T = np.eye(3)[[0, 1, 2, 2, 1, 0]]

parameters = {"W1": rng.normal(size=(3, 4)), "b1": rng.normal(size=4)}
parameters |= {"W2": rng.normal(size=(4, 5)), "b2": rng.normal(size=5)}
parameters |= {"W3": rng.normal(size=(5, 3)), "b3": rng.normal(size=3)}


def forward(p):
    A1 = activations.tanh(layers.dense_forward(X, p["W1"], p["b1"]))
    A2 = activations.relu(layers.dense_forward(A1, p["W2"], p["b2"]))
    Y = activations.softmax(layers.dense_forward(A2, p["W3"], p["b3"]))
    return A1, A2, Y


def gradient_check(cross_entropy, relu_backward, tanh_backward):
    A1, A2, Y = forward(parameters)
    d = {}
    d["W3"], d["b3"], dA2 = layers.dense_backward((Y - T) / len(X), A2, parameters["W3"])
    d["W2"], d["b2"], dA1 = layers.dense_backward(relu_backward(dA2, A2), A1, parameters["W2"])
    d["W1"], d["b1"], _ = layers.dense_backward(tanh_backward(dA1, A1), X, parameters["W1"])

    def loss(p):
        return cross_entropy(forward(p)[2], T)

    return gradcheck.check_gradients(loss, parameters, d, n_examples=len(X))


# %% [markdown] lang="en"
# ### Exercise 4_8: three planted bugs
#
# In the cell below **three bugs are planted**, one in each function, on purpose. Each of them was really found in the article or in the program that comes with it. `dA` is the gradient in the outputs of a layer, `A` are its recorded *outputs*, and `dZ` is to be the gradient in its
# pre-activations.
#
# Run the cell first. It prints a line for each parameter: its name, how far the two gradients are apart in relation to their size, and what the course believes to be wrong. Repair one bug, run again, and read what has changed. Some questions for the way:
#
# 1. Gradients run back. In which layer should you look first, in the first or in the last?
# 2. With all three bugs, `W3` and `b3` are off by one and the same factor. Which number is it? Is the fault in the *gradient* at all?
# 3. When `W3` and `b3` agree and `W2` does not: which function lies between them?

# %% [markdown] lang="ja"
# ### 練習 4_8：わざと入れた3つのバグ
#
# 下のセルには、**わざと3つのバグが入れてあります**。3つの関数に1つずつです。どれも、もとの記事か、それに付いているプログラムに実際にあったものです。`dA` は層の出力についての勾配、`A` は記録しておいた層の「出力」、`dZ` は活性化関数に入れる前の値についての勾配になるはずのものです。
#
# まず、セルをそのまま実行しましょう。パラメーターごとに1行ずつ、名前、2つの勾配が（大きさに比べて）どれだけ離れているか、どこがおかしいと考えられるかが表示されます。バグを1つ直したら、もう一度実行して、何が変わったかを読みましょう。手がかりになる問いを3つ挙げておきます。
#
# 1. 勾配は後ろから前へ戻ります。最初に見るべきなのは、最初の層でしょうか、最後の層でしょうか。
# 2. バグが3つともあるとき、`W3` と `b3` は、どちらも同じ倍率だけずれています。それは何という数でしょうか。そもそも、おかしいのは「勾配」のほうでしょうか。
# 3. `W3` と `b3` が一致して、`W2` が一致しないとき、そのあいだにある関数はどれですか。


# %% exercise="4_8"
def cross_entropy(Y, T):
    losses = -np.sum(T * np.log10(Y), axis=-1)
    ### BEGIN SOLUTION
    losses = -np.sum(T * np.log(Y), axis=-1)
    ### END SOLUTION
    return np.mean(losses)


def relu_backward(dA, A):
    dZ = dA * (A >= 0)
    ### BEGIN SOLUTION
    dZ = dA * (A > 0)
    ### END SOLUTION
    return dZ


def tanh_backward(dA, A):
    dZ = dA * (1 - dA**2)
    ### BEGIN SOLUTION
    dZ = dA * (1 - A**2)
    ### END SOLUTION
    return dZ


gradient_check(cross_entropy, relu_backward, tanh_backward)

# %% check="4_8"
check("4_8", [cross_entropy, relu_backward, tanh_backward])

# %% [markdown] lang="en"
# <details><summary>When you have found all three: where they come from</summary>
#
# The logarithm is the one that you met in lesson 06: the article's example is worked out in base 10. The rule for ReLU stands in the article's list of derivatives, and is meant for recorded outputs. The third is in the article's program: its derivative of tanh takes the gradient where it
# should take the output. A network with such bugs may still learn something, so from outside they are hard to see. A gradient check sees them.
#
# </details>
#
# **Make it:** plant a bug of your own in one of the three functions, such as a wrong sign or a factor 2, and let a friend find it with the report alone. Can you plant one that the check does not find?

# %% [markdown] lang="ja"
# <details><summary>3つとも見つけたら：バグの出どころ</summary>
#
# 対数の底は、レッスン06で見たものです。記事の例は、底を10として計算してありました。ReLUの規則は、記事の導関数の一覧にあり、記録した出力に使うことになっています。3つ目は記事のプログラムにあり、tanhの微分で、出力を使うべきところに勾配を使っています。こうしたバグがあっても、ネットワークはある程度学習できてしまうことがあります。だから外からは見つけにくいのです。勾配の検算なら見つかります。
#
# </details>
#
# **作ってみよう**：3つの関数のどれかに、自分でバグを仕込んでみましょう。符号を変えたり、2倍にしたりします。そして友だちに、表示だけを手がかりに見つけてもらいましょう。検算では見つからないバグを仕込めるでしょうか。

# %% [markdown] lang="en"
# ## What you have done
#
# - One run forward, one run back: all gradients. Nudging would take two runs for every knob.
# - Four patterns: an addition hands on, a multiplication hands on times the other factor, a function times $f'$, a branch adds up.
# - The start is $\partial u = y - t$: for softmax with the cross-entropy, and for a linear output with the squared error. It is the gradient *before* the output's activation.
# - Hidden neurons: weighted sum of what comes back, then times $f'(u)$.
# - Weight: gradient times input. Bias: the gradient. Threshold: minus the gradient.
# - Matrices: $dX = dZ\,W^{\mathsf T}$, $\;dW = X^{\mathsf T} dZ$, $\;db$ the sum of $dZ$ over the rows. Let the shapes guide you.
# - Check gradients by nudging on both sides, with $h$ near $10^{-5}$.
#
# The article says that one need not understand the chain rule itself. You have now used it some thirty times: it is no more than slopes that multiply along a way, and ways that add up.
#
# **In your own words:** tell somebody why the gradient of a weight holds the input, and the gradient of the input holds the weight.

# %% [markdown] lang="ja"
# ## まとめ
#
# - 前へ1回、後ろへ1回で、すべての勾配が求まる。つつく方法では、つまみ1つにつき2回の計算が必要。
# - 4つの基本形：加算はそのまま渡す。乗算は相手の値をかけて渡す。関数は $f'$ をかけて渡す。分岐は足す。
# - 出発点は $\partial u = y - t$。ソフトマックス関数と交差エントロピーの組でも、線形の出力と2乗誤差の組でも同じ。出力の活性化関数に入れる「前」の値についての勾配。
# - 中間層のニューロン：戻ってきたものの重み付きの和を求め、$f'(u)$ をかける。
# - 重みの勾配は、勾配かける入力。バイアスは、勾配そのもの。閾値は、勾配にマイナスを付けたもの。
# - 行列：$dX = dZ\,W^{\mathsf T}$、$\;dW = X^{\mathsf T} dZ$、$\;db$ は $dZ$ を行について足したもの。形を手がかりにする。
# - 勾配は、両側につついて検算する。$h$ は $10^{-5}$ くらい。
#
# もとの記事には、連鎖律そのものは理解しなくてよいとあります。けれども、あなたはもう30回ほども使いました。道に沿って傾きをかけ、道が分かれていれば足す。それだけのことだったのです。
#
# **自分の言葉で**：重みの勾配には入力が現れ、入力の勾配には重みが現れます。それはなぜでしょうか。だれかに説明してみましょう。

# %%
progress()

# %% [markdown] lang="en"
# **What comes next.** On the way back, every layer multiplies the gradient by its weights and by a slope. In a deep network these are many factors. What if they are all a little too small, or a little too large? **Lesson 09** measures what is left of
# the gradient in the first layer, and finds that everything depends on how the weights are chosen in the beginning.

# %% [markdown] lang="ja"
# **次のレッスンへ。** 後ろへ戻るとき、勾配には、層を通るたびに重みと傾きがかけられます。深いネットワークでは、それが何度も続きます。どれもが少しずつ小さすぎたら、あるいは大きすぎたら、どうなるでしょうか。**レッスン09**では、最初の層に届いた勾配がどれだけ残っているかを測ります。そして、すべては重みの初期値しだいだとわかります。
