# %% [markdown] lang="en"
# # 07 Forward propagation
#
# All parts are there: neurons, layers, activations, outputs. In this lesson a signal runs through the whole network
# for the first time, from the applicant on the left to the answer on the right. You walk the way once by hand, neuron
# by neuron. Then you write it in four lines, which take a thousand applicants as gladly as one.
#
# **At the end you will be able to**
#
# - walk forward through a whole network by hand;
# - write the network in four lines of matrices, for one example or for many;
# - write the shapes above a line before you run it, and say which mistakes they catch and which they do not;
# - read the answer off the shares with argmax, along the right axis;
# - count the parameters and the multiplications of a network.
#
# **What you need:** lesson 05 ($Z = XW + b$, and $b = -\theta$), ReLU from lesson 04, softmax from lesson 06.
#
# **Time:** about 60 minutes, with paper and pencil.

# %% [markdown] lang="ja"
# # 07 順伝播
#
# ニューロン、層、活性化関数、出力。部品はすべてそろいました。このレッスンでは、左の申込者から右の答えまで、信号がはじめてネットワーク全体を通り抜けます。まず1度、ニューロンを1つずつたどって手で計算します。次に、それを4行で書きます。この4行には、申込者が1人でも1000人でも、同じように任せられます。
#
# **このレッスンでできるようになること**
#
# - ネットワーク全体を、入力から出力まで手で計算できる。
# - ネットワークを行列の4行で書ける。例が1つでも、たくさんでも。
# - 実行する前に、行の上に形を書ける。形でわかる間違いと、わからない間違いを説明できる。
# - 割合から、正しい向きのargmaxで答えを読み取れる。
# - ネットワークのパラメーターの個数と、かけ算の回数を数えられる。
#
# **必要なもの**：レッスン05の $Z = XW + b$ と $b = -\theta$、レッスン04のReLU、レッスン06のソフトマックス関数。
#
# **時間**：約60分。紙と鉛筆を用意しましょう。

# %% setup=true

# %% [markdown] lang="en"
# ## Warm-up
#
# Three short questions on lessons 03, 05 and 06, with new numbers each time. Work from memory first. Nothing here is
# graded.

# %% [markdown] lang="ja"
# ## 準備運動
#
# レッスン03、05、06から、短い3問です。数字は毎回変わります。まずは何も見ないで考えましょう。成績には入りません。

# %%
warm_up("07_forward_propagation")

# %% [markdown] lang="en"
# To check yourself, put your three answers after the name of the lesson:
# `warm_up("07_forward_propagation", 2, 30, 4.5)`.

# %% [markdown] lang="ja"
# 答え合わせをするには、`warm_up("07_forward_propagation", 2, 30, 4.5)` のように、レッスン名のうしろに3つの答えを並べて、もう一度実行します。

# %% [markdown] lang="en"
# ## One applicant, all the way
#
# You know this network from lesson 05, and you have computed every part of it. Now the parts in one go: the first
# applicant, $x = 1$, $y = 0$, $z = 1$, from the left edge to the right one.

# %% [markdown] lang="ja"
# ## 1人の申込者を、端から端まで
#
# このネットワークとはレッスン05で出会い、どの部分も計算したことがあります。今度は、それを続けて計算します。最初の申込者 $x = 1$、$y = 0$、$z = 1$ を、左端から右端まで送りましょう。

# %%
from course_lib.data import credit_card

plots.network(
    credit_card.LAYERS,
    credit_card.outputs(1, 0, 1),
    credit_card.WEIGHTS,
    credit_card.pre_activations(1, 0, 1),
    chosen="g",
    symbol="u",
)

# %% [markdown] lang="en"
# In the circles stands what a node sends on; below them $u$, before the activation. Column by column:
#
# | layer | hears | weighted sums minus thresholds, $u$ | activation | sends |
# |---|---|---|---|---|
# | $x, y, z$ | the applicant | none | none | 1, 0, 1 |
# | $a, b$ | 1, 0, 1 | 1, −1 | ReLU | 1, 0 |
# | $c, d, e$ | 1, 0 | −1, 1, 2 | ReLU | 0, 1, 2 |
# | $f, g, h$ | 0, 1, 2 | −1, 1, −2 | softmax | 0.1142, 0.8438, 0.0420 |
#
# The answer is $g$, the ordinary card, with a share of about 84 %. To run signals through a network from the input to
# the output is called **forward propagation**. There is one rule: a layer starts when the layer before it is done.
#
# **With holes:** another applicant, $x = 0$, $y = 1$, $z = 1$: a loan, a house, and a small income. The weights are
# those of lessons 05 and 06; you find them all in the next cell.
#
# | layer | hears | $u$ | sends |
# |---|---|---|---|
# | $a, b$ | 0, 1, 1 | −2, 4 | 0, $\square$ |
# | $c, d, e$ | 0, $\square$ | −6, $\square$, $\square$ | $\square$, $\square$, $\square$ |
# | $f, g, h$ | $\square$, $\square$, $\square$ | −4, $\square$, $\square$ | softmax |
#
# For softmax you need no calculator here. Look at the distances between the three $u$.

# %% [markdown] lang="ja"
# 円の中は節点が送り出す値、円の下は活性化関数に通す前の $u$ です。左の列から順に見ていきましょう。
#
# | 層 | 受け取る値 | 重み付きの和から閾値を引いた $u$ | 活性化関数 | 送り出す値 |
# |---|---|---|---|---|
# | $x, y, z$ | 申込者 | なし | なし | 1, 0, 1 |
# | $a, b$ | 1, 0, 1 | 1, −1 | ReLU | 1, 0 |
# | $c, d, e$ | 1, 0 | −1, 1, 2 | ReLU | 0, 1, 2 |
# | $f, g, h$ | 0, 1, 2 | −1, 1, −2 | ソフトマックス関数 | 0.1142, 0.8438, 0.0420 |
#
# 答えは $g$、ふつうのカードで、割合は約84％です。このように、入力から出力へ信号を送っていくことを**順伝播**といいます。決まりは1つだけです。どの層も、前の層の計算が終わってから始めます。
#
# **穴うめ**：別の申込者、$x = 0$、$y = 1$、$z = 1$ を計算しましょう。収入は少なく、ローンがあり、一軒家に住んでいる人です。重みと閾値はレッスン05、06と同じで、次のセルで全部見られます。
#
# | 層 | 受け取る値 | $u$ | 送り出す値 |
# |---|---|---|---|
# | $a, b$ | 0, 1, 1 | −2, 4 | 0, $\square$ |
# | $c, d, e$ | 0, $\square$ | −6, $\square$, $\square$ | $\square$, $\square$, $\square$ |
# | $f, g, h$ | $\square$, $\square$, $\square$ | −4, $\square$, $\square$ | ソフトマックス関数 |
#
# ソフトマックス関数の計算に、電卓は要りません。3つの $u$ の間隔を見てみましょう。

# %%
for name, weights in credit_card.WEIGHTS.items():
    print(name, weights, credit_card.THETA[name])

# %% [markdown] lang="en"
# (Each line: neuron, its weights in order, its threshold.)
#
# <details><summary>Answer</summary>
#
# $b = 4$. Then $u = -6, 10, 8$, so $c, d, e = 0, 10, 8$. Then $u = -4, 31, -29$. The distance from 31 to the next is
# 35, so $g$ takes all but $e^{-35}$, about 0.0000000000000006, of the whole.
#
# </details>

# %% [markdown] lang="ja"
# （各行は、ニューロン、順に並べた重み、閾値です。）
#
# <details><summary>答え</summary>
#
# $b = 4$ です。次に $u = -6, 10, 8$ なので $c, d, e = 0, 10, 8$ です。最後は $u = -4, 31, -29$。31と次の値の間隔は35もあるので、$e^{-35}$（およそ 0.0000000000000006）を除いて、全部を $g$ が取ります。
#
# </details>

# %% [markdown] lang="en"
# ## Step by step
#
# Here is the walk live. **+1** computes the next neuron; its sum is written out below. The play button goes on by
# itself. The lines under the picture are the program to which we come next: the marked one is at work. The sums are
# written with the bias, $b = -\theta$.
#
# **Predict first:** the student of lesson 05 sends nothing but zeros. For the first applicant $g$ got a share of
# 0.844. With nothing to go on, will the share of $g$ be smaller (↓), the same (=), or larger (↑)? Press your guess,
# set $x$ and $z$ to 0, and walk to the end.

# %% [markdown] lang="ja"
# ## 1歩ずつ
#
# いまの計算を動かしてみましょう。**+1** を押すと、次のニューロンが計算し、下にその式が書き出されます。再生ボタンを押すと、ひとりでに進みます。図の下にあるのは、このあと学ぶプログラムで、いま働いている行に印がつきます。式では、閾値のかわりにバイアス $b = -\theta$ を足しています。
#
# **まず予想**：レッスン05の学生からは、0しか届きません。最初の申込者では、$g$ の割合は0.844でした。手がかりが何もない学生では、$g$ の割合は小さくなる（↓）、同じ（=）、大きくなる（↑）のどれでしょうか。予想のボタンを押してから、$x$ と $z$ を0にして、最後まで進めましょう。

# %%
widgets.predict_first(widgets.walk_forward(), "↓", "=", "↑")

# %% [markdown] lang="en"
# <details><summary>When you have walked to the end</summary>
#
# It is larger: 0.999999. No signal comes in, and the network is *more* sure. All that speaks are the biases: $b = 1$
# alone makes $d = 4$ and $e = 5$, and $g$ weighs $d$ with 4.
#
# </details>
#
# A large share means that the numbers are far apart. It does not mean that the network knows something.

# %% [markdown] lang="ja"
# <details><summary>最後まで進めたら</summary>
#
# 大きくなって、0.999999です。信号が何も来ないのに、ネットワークの自信は**増して**います。ものを言っているのは、バイアスだけです。$b = 1$ だけから $d = 4$、$e = 5$ となり、$g$ は $d$ に重み4をかけます。
#
# </details>
#
# 割合が大きいのは、数が離れているということです。ネットワークが何かを知っている、ということではありません。

# %% [markdown] lang="en"
# ## The same walk in four lines
#
# Now the program. Rows are examples, columns are neurons, and the bias stands in the place of the threshold: $b =
# -\theta$. For each layer there is one $W$ and one $b$.

# %% [markdown] lang="ja"
# ## 同じ道のりを4行で
#
# 次はプログラムです。行が例、列がニューロンで、閾値のかわりにバイアス $b = -\theta$ を使います。層ごとに $W$ が1つ、$b$ が1つあります。

# %%
from course_lib.activations import relu, softmax

np.set_printoptions(precision=4, suppress=True)

W1, b1 = credit_card.parameters(1)
W2, b2 = credit_card.parameters(2)
W3, b3 = credit_card.parameters(3)

print(W1, b1, sep="\n")

# %% [markdown] lang="en"
# Look at $W_1$: its first column is neuron $a$ with the weights 1, −2, 2, and the first bias is −2, since the
# threshold of $a$ is 2.
#
# **Predict** the three rows that the next cell prints. You have computed them all.

# %% [markdown] lang="ja"
# $W_1$ を見てください。1列目がニューロン $a$ で、重みは 1、−2、2 です。$a$ の閾値が2なので、1つ目のバイアスは −2 です。
#
# 次のセルが表示する3つの行を**予想**しましょう。どれも、もう計算したものです。

# %%
X = np.array([[1, 0, 1]])

A1 = relu(X @ W1 + b1)
A2 = relu(A1 @ W2 + b2)
Z3 = A2 @ W3 + b3
Y = softmax(Z3)

print(A1, A2, Y, sep="\n")

# %% [markdown] lang="en"
# Four lines: two hidden layers, the last weighted sum, the shares. Read them aloud as the walk: *what comes in, times
# the weights, plus the biases, through the activation.* What one line makes, the next one hears.
#
# The last layer takes two lines here. In lesson 08 we shall need $Z_3$ by itself.
#
# > **What the article says.** It goes through the walk with thresholds that are subtracted, one neuron after the
# > other, and never writes the matrices. In its review of the layers it says that a linear output is for a regression,
# > and writes the word for *recursion* once more.

# %% [markdown] lang="ja"
# 4行とは、中間層が2つ、最後の重み付きの和、そして割合です。信号の道のりをたどるように、声に出して読んでみましょう。「入ってきたものに、重みをかけ、バイアスを足し、活性化関数に通す。」1つの行が作ったものを、次の行が受け取ります。
#
# 最後の層だけ2行に分けてあるのは、レッスン08で $Z_3$ そのものが必要になるからです。
#
# > **もとの記事について。** 記事では、閾値を引きながら、ニューロンを1つずつ計算していきます。行列は出てきません。層の復習のところでは、線形の出力を使う「回帰」の問題が、ここでもよく似た別の言葉で書かれています。

# %% [markdown] lang="en"
# ## Many applicants at once
#
# Each applicant is a row of $X$. Eight different ones are possible; here they all are. Such a table of examples, which
# runs through the network together, is called a **batch**.
#
# **Predict:** what has to change in the four lines?

# %% [markdown] lang="ja"
# ## たくさんの申込者をまとめて
#
# 申込者1人が、$X$ の1行です。申込者は8通りありえます。次のセルの $X$ には、その全員が並んでいます。このように、まとめてネットワークに通す例の集まりを**バッチ**といいます。
#
# **予想**：4つの行の、どこを変えなければならないでしょうか。

# %%
X = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)])

A1 = relu(X @ W1 + b1)
A2 = relu(A1 @ W2 + b2)
Z3 = A2 @ W3 + b3
Y = softmax(Z3)

print(X.shape, A1.shape, A2.shape, Z3.shape, Y.shape)
print(np.column_stack([X, Z3]))

# %% [markdown] lang="en"
# Nothing has to. Each row of $X$ meets the columns of $W$, and knows nothing of the other rows. Every line of the
# output: $x, y, z$, then $u$ of $f, g, h$. You know the rows $(1, 0, 1)$ and $(0, 1, 1)$.
#
# ## The answer: argmax
#
# $Y$ holds shares, and a bank wants *one* answer for each applicant: the neuron with the largest share. `np.argmax`
# says in which *place* the largest number stands, counted from 0. With `axis=1` it looks along each row.

# %% [markdown] lang="ja"
# どこも変えなくてよいのです。$X$ の各行は $W$ の列と組になるだけで、ほかの行のことは何も知りません。出力の各行は、$x, y, z$ と、そのあとに $f, g, h$ の $u$ です。$(1, 0, 1)$ と $(0, 1, 1)$ の行には、見覚えがありますね。
#
# ## 答えを読み取る：argmax
#
# $Y$ に入っているのは割合です。銀行がほしいのは、申込者ごとに「1つの」答え、つまり割合がいちばん大きいニューロンです。`np.argmax` は、いちばん大きい数がある**場所**を、0から数えて教えてくれます。`axis=1` を付けると、行に沿って調べます。

# %%
answer = np.argmax(Y, axis=1)

print(answer)
print(np.array(list("fgh"))[answer])

# %% [markdown] lang="en"
# Everybody gets the ordinary card. That is no mistake in our program: nobody trained these weights. The batch shows it
# at a glance, where one applicant alone would not.
#
# **Explain:** `np.argmax(Z3, axis=1)` gives the same. Why? And what is softmax there for, then?
#
# **Change it:** `axis=0` in the cell above. How many numbers come out, and what question do they answer? Put it back
# afterwards.
#
# <details><summary>Answers</summary>
#
# Softmax keeps the order: the largest $u$ has the largest share. For the answer alone it is not needed. It is needed
# for the loss of lesson 06, which asks *how much* the right class was given. With `axis=0` three numbers come out: for
# each card, the applicant to whom it was given most.
#
# </details>

# %% [markdown] lang="ja"
# 全員がふつうのカードになりました。プログラムの間違いではありません。この重みは、だれも訓練していないのです。1人だけを見ていても気づきませんが、バッチで見れば一目でわかります。
#
# **説明してみよう**：`np.argmax(Z3, axis=1)` も同じ結果になります。なぜでしょうか。では、ソフトマックス関数は何のためにあるのでしょうか。
#
# **変えてみよう**：上のセルを `axis=0` に変えてみましょう。数はいくつ出てきますか。それは、どんな問いの答えでしょうか。確かめたら、もとに戻しておきましょう。
#
# <details><summary>答え</summary>
#
# ソフトマックス関数は順番を変えません。いちばん大きい $u$ の割合が、いちばん大きくなります。答えを選ぶだけなら要りません。必要なのは、レッスン06の損失を求めるときです。損失は、正解のクラスに**どれだけ**割りふられたかを見るからです。`axis=0` では3つの数が出てきます。カードごとに、割合がいちばん大きい申込者の場所です。
#
# </details>

# %% [markdown] lang="en"
# ## Shapes first
#
# Many mistakes in such a program are mistakes of shape. So before you run a line, write the shapes above it:
#
# ```
#            (8, 3)  (3, 2)  (2,)     ->  (8, 2)
# A1 = relu(   X   @   W1  +  b1 )
# ```
#
# The two inner numbers have to be equal, here 3 and 3. They vanish; the outer two, 8 and 2, stay. $b$ has one entry
# for each column, and is added to every row.

# %% [markdown] lang="ja"
# ## まず形から
#
# このようなプログラムには、形の間違いがよくあります。そこで、行を実行する前に、その上に形を書きましょう。
#
# ```
#            (8, 3)  (3, 2)  (2,)     ->  (8, 2)
# A1 = relu(   X   @   W1  +  b1 )
# ```
#
# 内側の2つの数は、等しくなければなりません。ここではどちらも3です。内側の数は消えて、外側の8と2が残ります。$b$ には列ごとに1つずつ数があり、それがどの行にも足されます。

# %%
plots.layer_shapes(n=8, d_in=3, d_out=2)

# %% [markdown] lang="en"
# The framed row, column and bias make the framed entry: one applicant, one neuron.
#
# **With holes:** another network takes 4 inputs, has 5 hidden neurons and 3 outputs. Ten examples run through it.
#
# | | $X$ | $W_1$ | $b_1$ | $A_1$ | $W_2$ | $b_2$ | $Y$ |
# |---|:---:|:---:|:---:|:---:|:---:|:---:|:---:|
# | shape | (10, 4) | (4, $\square$) | ($\square$,) | (10, $\square$) | ($\square$, $\square$) | ($\square$,) | ($\square$, $\square$) |
#
# <details><summary>Answer</summary>
#
# $W_1$ (4, 5), $b_1$ (5,), $A_1$ (10, 5), $W_2$ (5, 3), $b_2$ (3,), $Y$ (10, 3).
#
# </details>
#
# ### When NumPy refuses
#
# What happens when the shapes do not fit? **Predict** for each of the three lines whether it runs. (`try` and `except`
# catch the error, so that we can read it.)

# %% [markdown] lang="ja"
# 枠で囲んだ行と列とバイアスから、枠で囲んだ1つの要素ができます。申込者1人に対する、ニューロン1つの値です。
#
# **穴うめ**：別のネットワークがあります。入力が4つ、中間層のニューロンが5つ、出力が3つです。ここに10個の例を通します。
#
# | | $X$ | $W_1$ | $b_1$ | $A_1$ | $W_2$ | $b_2$ | $Y$ |
# |---|:---:|:---:|:---:|:---:|:---:|:---:|:---:|
# | 形 | (10, 4) | (4, $\square$) | ($\square$,) | (10, $\square$) | ($\square$, $\square$) | ($\square$,) | ($\square$, $\square$) |
#
# <details><summary>答え</summary>
#
# $W_1$ は (4, 5)、$b_1$ は (5,)、$A_1$ は (10, 5)、$W_2$ は (5, 3)、$b_2$ は (3,)、$Y$ は (10, 3) です。
#
# </details>
#
# ### NumPyが断るとき
#
# 形が合わないと、どうなるでしょうか。次の3つの行がそれぞれ動くかどうか、**予想**しましょう。（`try` と `except` は、エラーを受け止めて、その文を読めるようにするためのものです。）


# %%
def attempt(line):
    try:
        print(line().shape)
    except ValueError as error:
        print("ValueError:", error)


attempt(lambda: W1 @ X)
attempt(lambda: X @ W2)
attempt(lambda: X @ W1 + b2)

# %% [markdown] lang="en"
# None of them. The messages look forbidding, and say something plain. For `@` read the end: `size 8 is different from
# 2` are the two inner numbers, (3, **2**) and (**8**, 3). For `+` the two shapes stand there.
#
# These are the lucky cases. An error costs a minute.
#
# ### When NumPy does not refuse
#
# For `+`, `-`, `*` and `/` NumPy is generous. It stretches a size of 1, and a missing one in front, until the shapes
# fit. This is called **broadcasting**. It is what adds $b$ to every row, and we are glad of it. But it stretches wrong
# things as gladly.
#
# Say that somebody has written the biases as a column, shape (2, 1). The next cell takes two applicants. **Predict:**
# does NumPy complain? Which numbers are right?

# %% [markdown] lang="ja"
# どれも動きません。いかめしい文ですが、言っていることは単純です。`@` のときは、終わりを読みましょう。`size 8 is different from 2` とあるのは、内側の2つの数、(3, **2**) と (**8**, 3) のことです。`+` のときは、2つの形がそのまま書かれています。
#
# これは運のよい場合です。エラーなら、1分で直せます。
#
# ### NumPyが断らないとき
#
# `+`、`-`、`*`、`/` では、NumPyは気前がよく、大きさが1のところや、先頭に足りないところを引き伸ばして、形を合わせてくれます。これを**ブロードキャスト**といいます。どの行にも $b$ が足されるのはこのおかげで、ありがたい働きです。ところが、間違ったものも、同じように引き伸ばしてしまいます。
#
# だれかがバイアスを縦に、(2, 1) の形で書いたとします。次のセルでは、申込者は2人です。**予想**：NumPyは断るでしょうか。正しいのはどの数でしょうか。

# %%
two = np.array([[1, 0, 1], [1, 1, 0]])
column = b1.reshape(2, 1)

print(two @ W1 + b1)
print(two @ W1 + column)
attempt(lambda: X @ W1 + column)

# %% [markdown] lang="en"
# No complaint, and two of the four numbers are wrong. The column gives its first bias to the first *applicant* and its
# second to the second. Only the two numbers on the diagonal got the right bias. With two applicants the shapes fit
# by chance. With eight, NumPy refuses at last. The program was wrong all the time.
#
# It can be worse. Here is a mean of squares, the squared error of lesson 06 without its half. The outputs are a column,
# the targets are a row. (`ravel` lays the column down as a row.) **Predict** the shape of `y - t`.

# %% [markdown] lang="ja"
# NumPyは断らず、4つの数のうち2つが間違いです。縦に並べたバイアスは、1つ目が1人目の**申込者**に、2つ目が2人目に足されています。正しいバイアスが足されたのは、対角線の上の2つだけです。申込者が2人だと、偶然に形が合ってしまうのです。8人になって、ようやくNumPyが断ります。プログラムは、はじめから間違っていました。
#
# もっと困ることもあります。今度は2乗の平均、つまりレッスン06の2乗誤差から $\frac{1}{2}$ を省いたものです。出力は縦、正解は横に並んでいます。（`ravel` は、縦の並びを横に寝かせます。）`y - t` の形を**予想**しましょう。

# %%
y = np.array([[0.2], [0.9], [0.4]])
t = np.array([0, 1, 0])

print(np.mean((y.ravel() - t) ** 2))
print(np.mean((y - t) ** 2))
print((y - t).shape)

# %% [markdown] lang="en"
# The first line, 0.07, is right. In the second, three minus three has become a table of nine: each output was compared
# with *every* target. The mean of nine squares is a number like any other, and nothing looks suspicious. A network could be trained with it for hours.
#
# What helps:
#
# 1. **Write the shapes above the line**, and `print` them when in doubt.
# 2. **Try a number of examples that occurs nowhere else.** With 7 applicants, and no layer of 7, a mistake can hardly
#    fit by chance. The hidden tests of our exercises do so, too.
# 3. **Check one row by hand.** Where a matrix is square, such as $W_3$, shapes say nothing: `W3.T` fits as well.

# %% [markdown] lang="ja"
# 正しいのは1行目の0.07です。2行目では、3個から3個を引いたはずが、9個の表になっています。1つの出力が、**すべての**正解と比べられたのです。9個の2乗の平均は、見たところふつうの数で、怪しいところがありません。このまま何時間も訓練してしまうかもしれません。
#
# 役に立つ習慣は3つあります。
#
# 1. **行の上に形を書く。** 迷ったら `print` で確かめる。
# 2. **ほかのどこにも出てこない個数の例で試す。** 7個の層がないネットワークに7人の申込者を通せば、偶然に形が合うことはまずありません。この講座の隠しテストも、そうしています。
# 3. **1行は手で確かめる。** $W_3$ のような正方形の行列では、形を見ても何もわかりません。`W3.T` も同じように合ってしまうからです。

# %% [markdown] lang="en"
# ### Exercise 3_8: in the right order
#
# Here is the program again, with its lines out of order. Six lines are needed. Each of the six has a wrong twin, which
# looks much like it. Given are `X`, `W1`, `b1`, `W2`, `b2`, `W3`. For the last layer somebody has kept the
# *thresholds*, `theta3`, and not the biases. In the end `Y` shall hold the shares of every applicant, and `answer` the
# place of the largest share of each.
#
# ```
# A   Y = softmax(Z3)
# B   b3 = theta3
# C   A2 = relu(A1 @ W2 + b2)
# D   answer = np.argmax(Y, axis=0)
# E   A1 = relu(W1 @ X + b1)
# F   Z3 = A2 @ W3 + b3
# G   A2 = relu(A1 @ b2 + W2)
# H   b3 = -theta3
# I   Y = softmax(A2)
# J   answer = np.argmax(Y, axis=1)
# K   A1 = relu(X @ W1 + b1)
# L   Z3 = A2 @ W3.T + b3
# ```
#
# Do not scroll up. Which lines, and in which order? The buttons help you to try: press lines one after the other. The
# arrow takes the last one back, the bin all of them.

# %% [markdown] lang="ja"
# ### 練習 3_8：正しい順に並べる
#
# さきほどのプログラムの行を、ばらばらにしました。必要なのは6行です。6行のそれぞれに、よく似た間違いの行が1つずつ混ざっています。`X`、`W1`、`b1`、`W2`、`b2`、`W3` は与えられています。最後の層だけは、バイアスではなく**閾値** `theta3` で与えられています。最後に、`Y` には申込者ごとの割合が、`answer` には申込者ごとに割合がいちばん大きい場所が入るようにします。
#
# ```
# A   Y = softmax(Z3)
# B   b3 = theta3
# C   A2 = relu(A1 @ W2 + b2)
# D   answer = np.argmax(Y, axis=0)
# E   A1 = relu(W1 @ X + b1)
# F   Z3 = A2 @ W3 + b3
# G   A2 = relu(A1 @ b2 + W2)
# H   b3 = -theta3
# I   Y = softmax(A2)
# J   answer = np.argmax(Y, axis=1)
# K   A1 = relu(X @ W1 + b1)
# L   Z3 = A2 @ W3.T + b3
# ```
#
# 前に戻って見ずに考えましょう。どの行を、どの順に並べますか。下のボタンで試せます。行を順に押してください。矢印のボタンは最後の1行を、ごみ箱のボタンはすべての行を取り消します。

# %%
from course_lib.data.program_lines import LINES

widgets.put_in_order(LINES)

# %% [markdown] lang="en"
# Copy the letters, quotes included, into the cell below, in place of the dots.

# %% [markdown] lang="ja"
# 文字の並びを、引用符ごと、下のセルの `...` のところに書き写しましょう。

# %% exercise="3_8"
answer_3_8 = ...
### BEGIN SOLUTION
answer_3_8 = "H K C F A J"
### END SOLUTION

# %% check="3_8"
check("3_8", answer_3_8)

# %% [markdown] lang="en"
# ### Exercise 3_9: a network of your own
#
# Now write a whole network as a function: `forward(X, W1, b1, W2, b2)`. It has *one* hidden layer, with ReLU, and an
# output layer with softmax.
#
# | | $X$ | $W_1$ | $b_1$ | $W_2$ | $b_2$ | result |
# |---|:---:|:---:|:---:|:---:|:---:|:---:|
# | shape | (n, d_in) | (d_in, d_hidden) | (d_hidden,) | (d_hidden, d_out) | (d_out,) | (n, d_out) |
#
# It returns the shares, one row for each example. You may use `relu` and `softmax` from above, or your own functions.

# %% [markdown] lang="ja"
# ### 練習 3_9：自分のネットワーク
#
# ネットワーク全体を、関数 `forward(X, W1, b1, W2, b2)` として書きましょう。中間層は**1つ**で活性化関数はReLU、出力層の活性化関数はソフトマックス関数です。
#
# | | $X$ | $W_1$ | $b_1$ | $W_2$ | $b_2$ | 結果 |
# |---|:---:|:---:|:---:|:---:|:---:|:---:|
# | 形 | (n, d_in) | (d_in, d_hidden) | (d_hidden,) | (d_hidden, d_out) | (d_out,) | (n, d_out) |
#
# 例ごとに1行の割合を返します。上で使った `relu` と `softmax` を使っても、自分で書いた関数を使ってもかまいません。


# %% exercise="3_9"
def forward(X, W1, b1, W2, b2):
    ...
    ### BEGIN SOLUTION
    A = relu(X @ W1 + b1)
    return softmax(A @ W2 + b2)
    ### END SOLUTION


# %% check="3_9"
check("3_9", forward)

# %% [markdown] lang="en"
# Hints are in `hint("3_9")`; after a try, `solution("3_9")`. The same holds for 3_8.
#
# ## What does an answer cost?
#
# Two numbers tell how large a network is.
#
# **Parameters**: all numbers that training may change. A layer has $d_\text{in} \cdot d_\text{out}$ weights and
# $d_\text{out}$ biases. Our network: $(6 + 2) + (6 + 3) + (9 + 3) = 29$.
#
# **Multiplications**: each weight meets its signal once for each example. So one applicant costs as many as there are
# *weights*: $6 + 6 + 9 = 21$. Eight applicants cost 168. The parameters stay 29.
#
# **With holes:** images of digits with $28 \cdot 28 = 784$ pixels, 100 hidden neurons, 10 outputs.
#
# | layer | weights | biases |
# |---|---:|---:|
# | hidden | $784 \cdot 100 = \square$ | $\square$ |
# | output | $\square$ | $\square$ |
# | **together** | $\square$ | $\square$ |
#
# How many parameters is that? And how many multiplications for one image? **Without help:** 4 inputs, 5 hidden
# neurons, 3 outputs, 150 examples.
#
# <details><summary>Answers</summary>
#
# Weights: 78400 and 1000, together 79400. Biases: 100 and 10, together 110. Parameters: 79510. Multiplications for one
# image: 79400. Without help: 20 + 15 = 35 weights, 5 + 3 = 8 biases, 43 parameters; $150 \cdot 35 = 5250$
# multiplications.
#
# </details>
#
# The work is the same, whether you write it as loops or as matrices. The time is not. The next cell sends 2000
# applicants through the network, first with a loop for every applicant, every neuron and every arrow, then in
# matrices. **Predict:** how many times as fast are the matrices?

# %% [markdown] lang="ja"
# ヒントは `hint("3_9")`、自分で考えたあとの解答は `solution("3_9")` です。3_8 も同じです。
#
# ## 答えを出すのに、どれだけかかるか
#
# ネットワークの大きさは、2つの数で表せます。
#
# **パラメーターの個数**：訓練で変わる数が全部でいくつあるか、です。1つの層には、重みが $d_\text{in} \cdot d_\text{out}$ 個、バイアスが $d_\text{out}$ 個あります。このネットワークでは $(6 + 2) + (6 + 3) + (9 + 3) = 29$ 個です。
#
# **かけ算の回数**：例1つにつき、どの重みにも信号が1回ずつかけられます。ですから、申込者1人に必要なかけ算は、**重み**の個数と同じ $6 + 6 + 9 = 21$ 回です。8人なら168回。パラメーターは29個のままです。
#
# **穴うめ**：手書き数字の画像（$28 \cdot 28 = 784$ 画素）を入力とし、中間層にニューロンが100個、出力が10個のネットワークがあります。
#
# | 層 | 重み | バイアス |
# |---|---:|---:|
# | 中間層 | $784 \cdot 100 = \square$ | $\square$ |
# | 出力層 | $\square$ | $\square$ |
# | **合計** | $\square$ | $\square$ |
#
# パラメーターは全部でいくつですか。画像1枚に必要なかけ算は何回ですか。**次は自力で**：入力が4つ、中間層のニューロンが5つ、出力が3つ、例が150個のときはどうでしょうか。
#
# <details><summary>答え</summary>
#
# 重みは78400個と1000個で、合わせて79400個。バイアスは100個と10個で、合わせて110個。パラメーターは79510個。画像1枚のかけ算は79400回です。自力の問題：重みは 20 + 15 = 35 個、バイアスは 5 + 3 = 8 個、パラメーターは43個。かけ算は $150 \cdot 35 = 5250$ 回です。
#
# </details>
#
# 繰り返しで書いても、行列で書いても、計算の量は同じです。ところが、時間は同じではありません。次のセルは、2000人の申込者をネットワークに通します。はじめは、申込者、ニューロン、矢印の1つ1つについての繰り返しで。次に、行列で。**予想**：行列は何倍速いでしょうか。


# %%
from time import perf_counter

LAYERS = [(W1, b1), (W2, b2), (W3, b3)]


def in_loops(X):
    rows = []
    for signals in X.tolist():
        for W, b in LAYERS:
            sums = [sum(s * w for s, w in zip(signals, column)) for column in W.T.tolist()]
            u = [total + bias for total, bias in zip(sums, b.tolist())]
            signals = [max(0, value) for value in u]
        rows.append(u)
    return np.array(rows)


def in_matrices(X):
    return relu(relu(X @ W1 + b1) @ W2 + b2) @ W3 + b3


crowd = np.tile(X, (250, 1))
for way in (in_loops, in_matrices):
    start = perf_counter()
    result = way(crowd)
    print(f"{way.__name__:12} {1000 * (perf_counter() - start):8.2f} ms", result.shape)

print(np.allclose(in_loops(crowd), in_matrices(crowd)))

# %% [markdown] lang="en"
# The times differ from computer to computer; the matrices win by far, and both give the same numbers. The loops of `@`
# run inside NumPy, in compiled code, and need not ask at every step what kind of number comes next. That is the second
# reason for the four lines. The first is that you can read them.

# %% [markdown] lang="ja"
# 時間はコンピューターによって違いますが、行列のほうがはるかに速く、しかも結果は同じです。`@` の繰り返しは、NumPyの中の、あらかじめ機械語に直されたプログラムが行います。次に来るのがどんな種類の数かを、毎回調べる必要がないのです。これが、4行で書く2つ目の理由です。1つ目の理由は、読みやすいことです。

# %% [markdown] lang="en"
# ## What you have done
#
# - Forward propagation: from the input to the output, layer by layer. What one layer sends, the next one hears.
# - A network is a few lines: $\;A_1 = f(X W_1 + b_1)$, $\;A_2 = f(A_1 W_2 + b_2)$, $\;Z_3 = A_2 W_3 + b_3$, $\;Y =
#   \text{softmax}(Z_3)$.
# - One example or a batch: the lines are the same. Rows never meet each other.
# - The answer is the place of the largest share: `np.argmax(Y, axis=1)`.
# - Shapes first. Inner sizes meet and vanish. NumPy refuses much, but broadcasting and square matrices let mistakes
#   through.
# - Parameters: weights and biases. Multiplications: as many as weights, for each example.
#
# **In your own words:** explain to somebody why no line of the network contains the number of applicants.

# %% [markdown] lang="ja"
# ## まとめ
#
# - 順伝播：入力から出力へ、層から層へ。1つの層が送り出したものを、次の層が受け取る。
# - ネットワークは数行で書ける：$\;A_1 = f(X W_1 + b_1)$、$\;A_2 = f(A_1 W_2 + b_2)$、$\;Z_3 = A_2 W_3 + b_3$、$\;Y = \text{softmax}(Z_3)$
# - 例が1つでも、バッチでも、同じ行でよい。行どうしは、けっして混ざらない。
# - 答えは、割合がいちばん大きい場所：`np.argmax(Y, axis=1)`
# - まず形から。内側の数は組になって消える。NumPyは多くの間違いを断るが、ブロードキャストと正方形の行列は、間違いを通してしまう。
# - パラメーターは重みとバイアス。かけ算は、例1つにつき重みと同じ回数。
#
# **自分の言葉で**：ネットワークのどの行にも、申込者の人数が書かれていないのはなぜでしょうか。だれかに説明してみましょう。

# %%
progress()

# %% [markdown] lang="en"
# **What comes next.** The network answers, and its answer is that everybody gets the same card. Its 29 numbers have to
# change. In which direction, each of them? In **lesson 08** the error walks the whole way back, from the shares to the
# first weight, and tells every parameter its gradient.

# %% [markdown] lang="ja"
# **次のレッスンへ。** ネットワークは答えを出せるようになりました。ただし、だれに対しても同じカードです。29個の数を変えなければなりません。それぞれ、どちらへ変えればよいのでしょうか。**レッスン08**では、誤差が割合から最初の重みまで、来た道を戻っていき、すべてのパラメーターにその勾配を教えます。
