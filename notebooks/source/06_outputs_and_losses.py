# %% [markdown] lang="en"
# # 06 Outputs and losses
#
# A network ends in an output layer. What comes out there has to fit the question: "how much?" wants a number, "which
# one?" wants a choice. And to learn, the network needs one number that says how wrong it was. This lesson is about the last
# layer and about that number.
#
# **At the end you will be able to**
#
# - tell a regression from a classification, and choose the output and the loss that go with it;
# - turn any numbers into shares of a whole with softmax, on paper and in Python, even when the numbers are huge;
# - measure the error of several outputs with the squared error, and say why units matter;
# - measure a classification with the cross-entropy, and say why there is a logarithm in it, and which one.
#
# **What you need:** lesson 05, the error from lesson 01, and the rows of lesson 03. You should know what a logarithm is.
#
# **Time:** about 60 minutes, with paper and a calculator that has the key $e^x$.

# %% [markdown] lang="ja"
# # 06 出力と損失
#
# ネットワークの終わりには出力層があります。そこから出てくるものは、問いの形に合っていなければなりません。「いくつ？」と聞かれたら数を、「どれ？」と聞かれたら選んだものを答えます。そして学習するには、どれだけ外れたかを表す1つの数が必要です。このレッスンでは、最後の層と、その1つの数を扱います。
#
# **このレッスンでできるようになること**
#
# - 回帰と分類を見分け、それぞれに合う出力と損失を選べる。
# - どんな数の組でも、ソフトマックス関数で「全体に対する割合」に変えられる。紙の上でもPythonでも、とても大きな数でも。
# - いくつかの出力の誤差を2乗誤差で測れる。単位が大切な理由を説明できる。
# - 分類の外れ具合を交差エントロピーで測れる。なぜ対数が出てくるのか、どの対数なのかを説明できる。
#
# **必要なもの**：レッスン05、レッスン01の誤差、レッスン03の「行が例」という考え方。対数の意味を知っていること。
#
# **時間**：約60分。紙と、$e^x$ のキーがある電卓を用意しましょう。

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
warm_up("06_outputs_and_losses")

# %% [markdown] lang="en"
# To check yourself, put your three answers after the name of the lesson and run the cell again.

# %% [markdown] lang="ja"
# 答え合わせをするには、レッスン名のうしろに3つの答えを並べて、もう一度実行します。

# %% [markdown] lang="en"
# ## Two kinds of question
#
# | question | answer | kind |
# |---|---|---|
# | How old is this person? | 28 | how much |
# | What is a good price for this? | 1480 yen | how much |
# | What is the best next move? | rook to e4 | which one |
# | Which card does this customer get? | the ordinary card | which one |
#
# A question of "how much" is called a **regression**. Its answer can be any number, and a near miss is nearly right: 29 is
# not bad for 28. A question of "which one" is called a **classification**. Its answer is one of a few **classes**, and
# there is no "between" the rook and the bishop.
#
# **Sort them:** tomorrow's highest temperature; the language of a text; the digit in a photograph; the number of visitors
# on Sunday. Which are regressions? Decide before you open.
#
# <details><summary>Answer</summary>
#
# Regressions: the temperature and the number of visitors. Classifications: the language, and the digit too. A digit looks
# like a number, but a 3 that is read as a 4 is not "nearly right".
#
# </details>
#
# > **A word on words.** The article that this lesson follows writes the Japanese word for *recursion* wherever it means
# > regression. In Japanese the two differ by one sound, *saiki* and *kaiki*; in meaning they have nothing in common.

# %% [markdown] lang="ja"
# ## 2種類の問い
#
# | 問い | 答え | 種類 |
# |---|---|---|
# | この人は何歳か | 28 | いくつ |
# | この商品に適した値段は | 1480円 | いくつ |
# | 次の最善の一手は | ルークをe4へ | どれ |
# | このお客さんに出すカードは | ふつうのカード | どれ |
#
# 「いくつ」を問うのが**回帰**です。答えはどんな数でもよく、少し外れても「だいたい合っている」と言えます。28歳の人に29と答えるのは悪くありません。「どれ」を問うのが**分類**です。答えはいくつかの**クラス**のうちの1つで、ルークとビショップの「間」はありません。
#
# **仕分けてみよう**：明日の最高気温、文章が何語で書かれているか、写真に写った数字、日曜日の来場者数。回帰はどれでしょうか。決めてから開きましょう。
#
# <details><summary>答え</summary>
#
# 回帰は気温と来場者数です。分類は言語、そして数字もそうです。数字は数に見えますが、3を4と読みまちがえても「だいたい合っている」とは言えません。
#
# </details>
#
# > **言葉について。** このレッスンのもとになった記事では、「回帰」と書くべきところに、よく似た別の言葉（プログラムが自分自身を呼び出すことを指す言葉）が書かれています。この講座ではすべて「回帰」と書きます。

# %% [markdown] lang="en"
# ## How much: the output is the number itself
#
# The neurons of the output layer begin like all others: a weighted sum, minus the threshold. That is $u$. Only the last step,
# the activation function, is chosen to fit the question.
#
# For a regression the choice is the plainest of all: leave $u$ as it is.
#
# $$y = u$$
#
# This is called a **linear** output. With a sigmoid the network could never answer 28, since nothing above 1 comes out. With
# ReLU it could never answer −5 °C. A linear output can say any number.
#
# ## Which one: the output is a share for each class
#
# A bank has three answers for a customer: the best card, the ordinary card, no card. The article calls them Yes1, Yes2 and
# No. So the output layer gets three neurons, $f$, $g$, $h$: one for each class. Say that their $u$ are 3, 0 and −1.

# %% [markdown] lang="ja"
# ## 「いくつ」：数をそのまま出力する
#
# 出力層のニューロンも、途中まではほかのニューロンと同じです。重み付きの和から閾値を引いて $u$ を求めます。違うのは最後の一歩だけ。活性化関数を、問いの形に合わせて選ぶのです。
#
# 回帰では、いちばん素朴なものを選びます。$u$ をそのまま出すのです。
#
# $$y = u$$
#
# これを**線形**の出力（恒等関数の出力）といいます。シグモイド関数では、1より大きい数が出てこないので、28とは答えられません。ReLUでは、気温が −5 ℃ だとは答えられません。線形の出力なら、どんな数でも答えられます。
#
# ## 「どれ」：クラスごとの割合を出力する
#
# ある銀行は、お客さんに3通りの返事をします。最上級のカード、ふつうのカード、カードなし。もとの記事ではYes1、Yes2、Noと呼んでいます。そこで出力層にニューロンを3つ、クラスごとに1つずつ置き、$f$、$g$、$h$ とします。それぞれの $u$ が 3、0、−1 だったとしましょう。

# %%
plots.network(("cde", "fgh"), below={"f": 3, "g": 0, "h": -1}, symbol="u")

# %% [markdown] lang="en"
# $f$ is ahead. But what does "3 against 0 against −1" mean: almost certain, or a close race? We want shares: positive numbers
# that sum to 1, so that we can read them as "94 % sure".
#
# **Predict:** the first idea is to divide each $u$ by the sum of all three. The sum is 2. What shares come out? What is wrong
# with them?

# %% [markdown] lang="ja"
# リードしているのは $f$ です。でも「3対0対 −1」とは、ほぼ確実ということでしょうか、それとも接戦でしょうか。ほしいのは割合です。どれも正の数で、合計が1になれば、「94％の自信」のように読めます。
#
# **予想**：まず思いつくのは、それぞれの $u$ を3つの合計で割ることです。合計は2です。どんな割合になりますか。どこがおかしいでしょうか。

# %%
u = np.array([3, 0, -1])
u / u.sum()

# %% [markdown] lang="en"
# A share of 150 %, and one of −50 %. The trouble is the minus sign. So before we divide, we make all three positive with a
# function that never gives a negative number, and that keeps their order: $e^u$.
#
# 1. **Raise:** $\;e^3 = 20.0855$, $\;e^0 = 1$, $\;e^{-1} = 0.3679$
# 2. **Add:** $\;20.0855 + 1 + 0.3679 = 21.4534$
# 3. **Divide:** $\;\dfrac{20.0855}{21.4534} = 0.9362$, $\;\dfrac{1}{21.4534} = 0.0466$, $\;\dfrac{0.3679}{21.4534} = 0.0171$

# %% [markdown] lang="ja"
# 150％の割合と、−50％の割合が出てきました。困ったのはマイナスの符号です。そこで、割り算の前に3つとも正の数にしておきます。使うのは、けっして負にならず、大小の順番も変えない関数 $e^u$ です。
#
# 1. **$e$ の肩にのせる**：$\;e^3 = 20.0855$、$\;e^0 = 1$、$\;e^{-1} = 0.3679$
# 2. **足す**：$\;20.0855 + 1 + 0.3679 = 21.4534$
# 3. **割る**：$\;\dfrac{20.0855}{21.4534} = 0.9362$、$\;\dfrac{1}{21.4534} = 0.0466$、$\;\dfrac{0.3679}{21.4534} = 0.0171$

# %%
plots.softmax_bars([3, 0, -1])

# %%
powers = np.exp(u)
print(powers)
print(powers.sum())
print(powers / powers.sum())

# %% [markdown] lang="en"
# This function is called **softmax**. It sends all $u$ of a layer to shares $y$ at once. For $n$ output neurons:
#
# $$y_k = \frac{e^{u_k}}{e^{u_1} + e^{u_2} + \dots + e^{u_n}}$$
#
# Every other activation function looked at one $u$ alone. Softmax has to see them all, because they share one whole.
#
# **With holes:** $u = (2, 1, 0)$.
#
# | $k$ | $u_k$ | $e^{u_k}$ | $y_k$ |
# |---:|---:|---:|---:|
# | 1 | 2 | 7.3891 | $\square$ |
# | 2 | 1 | $\square$ | 0.2447 |
# | 3 | 0 | $\square$ | $\square$ |
# | **sum** | | $\square$ | $\square$ |
#
# **Without help:** $u = (1, -1, 0)$. When you have the three shares, compare them with the table. What do you notice?
#
# <details><summary>Answers</summary>
#
# With holes: $e^1 = 2.7183$, $e^0 = 1$, sum 11.1073; shares 0.6652, 0.2447, 0.0900, sum 1. Without help: 0.6652, 0.0900,
# 0.2447. The same three shares in another order, although every $u$ is different. The reason comes soon.
#
# </details>

# %% [markdown] lang="ja"
# この関数を**ソフトマックス関数**といいます。層のすべての $u$ を、一度に割合 $y$ に変えます。出力のニューロンが $n$ 個なら、次の式です。
#
# $$y_k = \frac{e^{u_k}}{e^{u_1} + e^{u_2} + \dots + e^{u_n}}$$
#
# これまでの活性化関数は、$u$ を1つずつ見ていました。ソフトマックス関数は全部を見なければなりません。1つの全体を分け合うからです。
#
# **穴うめ**：$u = (2, 1, 0)$ とします。
#
# | $k$ | $u_k$ | $e^{u_k}$ | $y_k$ |
# |---:|---:|---:|---:|
# | 1 | 2 | 7.3891 | $\square$ |
# | 2 | 1 | $\square$ | 0.2447 |
# | 3 | 0 | $\square$ | $\square$ |
# | **合計** | | $\square$ | $\square$ |
#
# **次は自力で**：$u = (1, -1, 0)$ とします。3つの割合が出たら、上の表と見比べましょう。何に気づきますか。
#
# <details><summary>答え</summary>
#
# 穴うめ：$e^1 = 2.7183$、$e^0 = 1$、合計は 11.1073。割合は 0.6652、0.2447、0.0900 で、合計は1。自力の問題：0.6652、0.0900、0.2447。$u$ はどれも違うのに、同じ3つの割合が、違う順番で出てきました。理由はこのあとわかります。
#
# </details>

# %% [markdown] lang="en"
# ### Exercise 3_3
#
# Now the whole output layer. The hidden neurons $c$, $d$, $e$ send 0, 1 and 2.
#
# | neuron | weight of $c$ | weight of $d$ | weight of $e$ | $\theta$ |
# |---|---:|---:|---:|---:|
# | $f$ | −1 | 1 | −2 | −2 |
# | $g$ | 2 | 4 | −1 | 1 |
# | $h$ | −2 | −1 | −3 | −5 |
#
# What are the outputs of $f$, $g$ and $h$ after softmax? Write three values in this order, with at least four decimals. A
# calculator, or Python, is welcome.

# %% [markdown] lang="ja"
# ### 練習 3_3
#
# 今度は出力層をまるごと計算します。中間層のニューロン $c$、$d$、$e$ の出力は 0、1、2 です。
#
# | ニューロン | $c$ の重み | $d$ の重み | $e$ の重み | $\theta$ |
# |---|---:|---:|---:|---:|
# | $f$ | −1 | 1 | −2 | −2 |
# | $g$ | 2 | 4 | −1 | 1 |
# | $h$ | −2 | −1 | −3 | −5 |
#
# ソフトマックス関数を通したあとの $f$、$g$、$h$ の出力はいくつでしょうか。この順に3つの値を、小数第4位以上まで書いてください。電卓やPythonを使ってかまいません。

# %%
plots.network(
    ("cde", "fgh"),
    values={"c": 0, "d": 1, "e": 2},
    weights={"f": (-1, 1, -2)},
    below={"f": -2, "g": 1, "h": -5},
    chosen="f",
)

# %% exercise="3_3"
answer_3_3 = ...
### BEGIN SOLUTION
u_f = 0 * (-1) + 1 * 1 + 2 * (-2) - (-2)
u_g = 0 * 2 + 1 * 4 + 2 * (-1) - 1
u_h = 0 * (-2) + 1 * (-1) + 2 * (-3) - (-5)
answer_3_3 = np.exp([u_f, u_g, u_h]) / np.sum(np.exp([u_f, u_g, u_h]))
### END SOLUTION

# %% check="3_3"
check("3_3", answer_3_3)

# %% [markdown] lang="en"
# Here $c$ sends 0, so its weights never mattered. In the companion every number counts.
#
# ### Exercise 3_3b
#
# Now $c$, $d$, $e$ send 3, 2 and 1.
#
# | neuron | weight of $c$ | weight of $d$ | weight of $e$ | $\theta$ |
# |---|---:|---:|---:|---:|
# | $f$ | −2 | 3 | 1 | 2 |
# | $g$ | 2 | −2 | −2 | 4 |
# | $h$ | −3 | 2 | 1 | −2 |

# %% [markdown] lang="ja"
# 上の練習では $c$ が0を送っていたので、その重みは結果に関わっていませんでした。次の練習では、どの数も結果に関わります。
#
# ### 練習 3_3b
#
# 今度は $c$、$d$、$e$ の出力が 3、2、1 です。
#
# | ニューロン | $c$ の重み | $d$ の重み | $e$ の重み | $\theta$ |
# |---|---:|---:|---:|---:|
# | $f$ | −2 | 3 | 1 | 2 |
# | $g$ | 2 | −2 | −2 | 4 |
# | $h$ | −3 | 2 | 1 | −2 |

# %% exercise="3_3b"
answer_3_3b = ...
### BEGIN SOLUTION
u_f = 3 * (-2) + 2 * 3 + 1 * 1 - 2
u_g = 3 * 2 + 2 * (-2) + 1 * (-2) - 4
u_h = 3 * (-3) + 2 * 2 + 1 * 1 - (-2)
answer_3_3b = np.exp([u_f, u_g, u_h]) / np.sum(np.exp([u_f, u_g, u_h]))
### END SOLUTION

# %% check="3_3b"
check("3_3b", answer_3_3b)

# %% [markdown] lang="en"
# ## What softmax does, and what it does not
#
# From here on we use the course's own softmax. **Predict** each of the four results before you run the cell. The first
# one you know. What changes when every $u$ grows by 10? When every $u$ is doubled? When all are equal?

# %% [markdown] lang="ja"
# ## ソフトマックス関数の性質
#
# ここからは、講座で用意したソフトマックス関数を使います。セルを実行する前に、4つの結果を**予想**しましょう。1つ目はもう知っていますね。どの $u$ にも10を足すと、何が変わりますか。どの $u$ も2倍にしたら？ 全部等しかったら？

# %%
from course_lib import activations

np.set_printoptions(precision=8, suppress=True)
u = np.array([3, 0, -1])

print(activations.softmax(u))
print(activations.softmax(u + 10))
print(activations.softmax(u * 2))
print(activations.softmax(np.array([3, 3, 3])))

# %% [markdown] lang="en"
# - **The shares sum to 1**, and none is 0 or less. The order stays: the largest $u$ has the largest share.
# - **Adding the same number to every $u$ changes nothing.** $e^{u + 10} = e^u \cdot e^{10}$, so the factor $e^{10}$ stands
#   above and below the fraction line and cancels. Only the *distances* between the $u$ count. That is why $(2, 1, 0)$ and
#   $(1, -1, 0)$ gave the same shares: each is three numbers one apart.
# - **Doubling every $u$ does change them.** The distances double, and the leader takes nearly everything.
# - **Equal $u$ give equal shares.**
#
# And an old friend. With two neurons, of which the second always has $u = 0$, the first share is
#
# $$\frac{e^{u}}{e^{u} + e^0} = \frac{1}{1 + e^{-u}} = \sigma(u).$$
#
# The sigmoid of lesson 01 is a softmax of two.

# %% [markdown] lang="ja"
# - **割合の合計は1**で、0以下のものはありません。順番も変わらず、いちばん大きい $u$ の割合がいちばん大きくなります。
# - **どの $u$ に同じ数を足しても、何も変わりません。** $e^{u + 10} = e^u \cdot e^{10}$ なので、$e^{10}$ が分子と分母の両方に現れて、約分されるのです。効くのは $u$ どうしの「間隔」だけです。$(2, 1, 0)$ と $(1, -1, 0)$ が同じ割合になったのも、どちらも1ずつ離れた3つの数だからです。
# - **どの $u$ も2倍にすると、割合は変わります。** 間隔が2倍になり、1位がほとんど全部を取ってしまいます。
# - **$u$ が等しければ、割合も等しくなります。**
#
# なつかしい関数も顔を出します。ニューロンが2つで、2つ目の $u$ がいつも0なら、1つ目の割合は
#
# $$\frac{e^{u}}{e^{u} + e^0} = \frac{1}{1 + e^{-u}} = \sigma(u)$$
#
# となります。レッスン01のシグモイド関数は、2つの場合のソフトマックス関数だったのです。

# %%
print(activations.softmax(np.array([0.2, 0])))
print(activations.sigmoid(0.2))

# %% [markdown] lang="en"
# ## When the numbers are too large
#
# $e^u$ grows fast. A computer's ordinary numbers end a little below $2 \cdot 10^{308}$, and $e^{710}$ is already beyond them.
# **Predict:** what does our three-step softmax give for $u = (1000, 999, 998)$? (The line with `errstate` keeps NumPy's
# warnings off the page.)

# %% [markdown] lang="ja"
# ## 数が大きすぎるとき
#
# $e^u$ は急に大きくなります。コンピューターのふつうの数は $2 \cdot 10^{308}$ の少し手前までで、$e^{710}$ はもうその先です。**予想**：さきほどの3段階の計算に $u = (1000, 999, 998)$ を入れると、何が出てくるでしょうか。（`errstate` の行は、NumPyの警告を表示させないためのものです。）

# %%
large = np.array([1000, 999, 998])

with np.errstate(over="ignore", invalid="ignore"):
    powers = np.exp(large)
    print(powers)
    print(powers / powers.sum())

# %% [markdown] lang="en"
# Infinity divided by infinity: `nan`, "not a number". One such number in a network, and soon all of it is `nan`. The program in
# the article stumbles here too.
#
# The cure is something you know already: subtracting the same number from every $u$ changes nothing. **Explain:** which
# number would you subtract, so that no exponent is larger than 0?

# %% [markdown] lang="ja"
# 無限大を無限大で割って、`nan`（「数ではない」という印）になりました。ネットワークの中に1つでもこれが現れると、やがて全体が `nan` になってしまいます。もとの記事のプログラムも、ここでつまずきます。
#
# 治し方は、もう知っているはずです。どの $u$ から同じ数を引いても、割合は変わらないのでした。**説明してみよう**：指数がどれも0以下になるようにするには、どの数を引けばよいでしょうか。

# %%
shifted = large - large.max()
powers = np.exp(shifted)
print(shifted)
print(powers / powers.sum())

# %% [markdown] lang="en"
# The largest $u$ becomes 0, its power becomes 1, and nothing can overflow. The shares are those of $(2, 1, 0)$, since the
# distances are the same.
#
# ## Many examples at once
#
# A row is one example. Three customers give three rows, and softmax shares out 1 *in each row*. NumPy has to be told in
# which direction: `axis=-1` runs along the row, whether there is one row or a whole table. And `keepdims=True` keeps the
# results standing in a column, so that each meets its own row.

# %% [markdown] lang="ja"
# いちばん大きい $u$ が0に、その累乗が1になり、あふれることはなくなります。割合は $(2, 1, 0)$ のときと同じです。間隔が同じだからです。
#
# ## たくさんの例をまとめて
#
# 1行が1つの例です。お客さんが3人なら3行で、ソフトマックス関数は**行ごとに**1を分けます。どの向きに計算するかは、NumPyに教えなければなりません。`axis=-1` は行に沿った向きで、1行だけのときも、表のときも使えます。`keepdims=True` を付けると、結果が縦に並んだまま残り、それぞれが自分の行と組になります。

# %%
U = np.array(
    [
        [3, 0, -1],
        [2, 1, 0],
        [0, 0, 4],
    ]
)

print(U.max(axis=-1))
print(U.max(axis=-1, keepdims=True))
print(U - U.max(axis=-1, keepdims=True))

# %% [markdown] lang="en"
# **Change it:** leave out `keepdims=True` in the last line. Nothing complains, since the table happens to be square. What is
# subtracted from what now? Put it back afterwards.
#
# ### Exercise 3_4: softmax
#
# Write `softmax(u)`. It takes one row, shape (k,), or a table with examples in rows, shape (n, k), and gives shares of the
# same shape. It must survive $u = 1000$ and $u = -1000$.

# %% [markdown] lang="ja"
# **変えてみよう**：最後の行から `keepdims=True` を取ってみましょう。この表はたまたま正方形なので、エラーは出ません。何から何が引かれていますか。確かめたら、もとに戻しておきましょう。
#
# ### 練習 3_4：ソフトマックス関数 softmax
#
# `softmax(u)` を書いてください。渡されるのは、1行（形は (k,)）か、例を行に並べた表（形は (n, k)）です。同じ形の割合を返します。$u = 1000$ や $u = -1000$ でも正しく動くようにしましょう。


# %% exercise="3_4"
def softmax(u):
    ...
    ### BEGIN SOLUTION
    e = np.exp(u - np.max(u, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)
    ### END SOLUTION


# %% check="3_4"
check("3_4", softmax)

# %% [markdown] lang="en"
# ## How wrong is a number?
#
# Learning needs *one* number that says how wrong the outputs were: the **loss**. To compute it we need the right answers as
# well. Learning from examples that come with their right answers is called **supervised** learning. First the regression.
#
# The article's network guesses two things about a person: the age, and the yearly income in units of 10,000 yen. It says
# $y = (28, 500)$; the truth is $t = (30, 550)$. For one output you know the error from lesson 01, $\frac{1}{2}(t - y)^2$. For
# several outputs the errors are added up:
#
# $$E = \frac{1}{2}\left[(t_1 - y_1)^2 + (t_2 - y_2)^2 + \dots + (t_n - y_n)^2\right]$$
#
# Here: $\;E = \frac{1}{2}\left[(30 - 28)^2 + (550 - 500)^2\right] = \frac{1}{2}\left[4 + 2500\right] = 1252$.
#
# **Explain:** the half is there for the slope. If $y_1$ grows a little, only the first square changes, and the 2 of the square meets the
# half: $\partial E / \partial y_1 = y_1 - t_1 = -2$. What is $\partial E / \partial y_2$?
#
# <details><summary>Answer</summary>
#
# $y_2 - t_2 = 500 - 550 = -50$. Each output has its own gap as its slope.
#
# </details>

# %% [markdown] lang="ja"
# ## 数はどれだけ外れたか
#
# 学習には、出力がどれだけ外れたかを表す「1つの」数が必要です。これが**損失**です。損失を求めるには、正解もわかっていなければなりません。正解（教師データともいいます）のついた例から学ぶことを、**教師あり学習**といいます。まずは回帰からです。
#
# もとの記事のネットワークは、ある人について2つのことを当てようとします。年齢と、年収（単位は万円）です。出力は $y = (28, 500)$、正解は $t = (30, 550)$ でした。出力が1つのときの誤差は、レッスン01の $\frac{1}{2}(t - y)^2$ です。いくつかあるときは、それを足し合わせます。
#
# $$E = \frac{1}{2}\left[(t_1 - y_1)^2 + (t_2 - y_2)^2 + \dots + (t_n - y_n)^2\right]$$
#
# この例では $\;E = \frac{1}{2}\left[(30 - 28)^2 + (550 - 500)^2\right] = \frac{1}{2}\left[4 + 2500\right] = 1252$ です。
#
# **説明してみよう**：$\frac{1}{2}$ は、傾きのためにあります。$y_1$ が少し増えても、変わるのは1つ目の2乗だけです。2乗から出る2が $\frac{1}{2}$ と打ち消し合って、$\partial E / \partial y_1 = y_1 - t_1 = -2$ になります。では $\partial E / \partial y_2$ はいくつでしょうか。
#
# <details><summary>答え</summary>
#
# $y_2 - t_2 = 500 - 550 = -50$ です。どの出力でも、自分のずれがそのまま傾きになります。
#
# </details>

# %%
y = np.array([28, 500])
t = np.array([30, 550])

print((t - y) ** 2)
print(np.sum((t - y) ** 2) / 2)

# %% [markdown] lang="en"
# Of the 1252, the age brings 2 and the income 1250. Is the income really 625 times as wrong? It is only 10 % off, and the age
# about 7 %.
#
# **Predict:** the same two answers, but with the income in *yen*: 5,000,000 and 5,500,000. What happens to $E$? And with the
# income in *millions* of yen?

# %% [markdown] lang="ja"
# 1252のうち、年齢の分は2、年収の分は1250です。年収のほうが、本当に625倍も外れているのでしょうか。実際のずれは、年収が約9％、年齢が約7％です。
#
# **予想**：同じ答えのまま、年収の単位を「円」にします。500万円と550万円です。$E$ はどうなるでしょうか。単位を「100万円」にしたら？

# %%
for in_yen in (1, 10_000, 1_000_000):
    scale = np.array([1, 10_000 / in_yen])
    print(in_yen, np.sum((t * scale - y * scale) ** 2) / 2)

# %% [markdown] lang="en"
# From 125 billion down to 2.125, for the same guess. **Units matter:** whichever output has the larger numbers is the one that
# the network will care about. In practice all targets are first brought to about the same size; lesson 11 does so.
#
# ### Sum or mean? And rows?
#
# The article calls this the *mean* squared error, but its formula has a half and a sum, and no mean. Many books and
# libraries divide by the number of outputs instead. With two outputs you cannot tell: half of a sum of two *is* their mean. **With holes**, three outputs:
# $y = (2, -1, 0.5)$, $t = (1, 1, 0)$.
#
# $$(t - y)^2 = (1, \square, \square) \qquad \text{half the sum} = \square \qquad \text{the mean} = \square$$
#
# <details><summary>Answer</summary>
#
# Squares 1, 4 and 0.25. Half the sum is 2.625, the mean is 1.75. With three outputs they part.
#
# </details>
#
# A constant factor moves no minimum, so nobody is wrong. But it changes the slope, and two people who want the same numbers have to agree.
# **In this course:** along a row, over the *outputs*, we add (and halve). Down the table, over the *examples*, we take the
# mean: a loss should not grow because there is more data.

# %% [markdown] lang="ja"
# 同じ答えなのに、1250億から2.125まで変わりました。**単位は大切です。** 数の大きい出力ほど、ネットワークに重く見られてしまいます。実際には、はじめに正解の大きさをそろえておきます。レッスン11で行います。
#
# ### 和か平均か、そして行は
#
# もとの記事はこれを「平均」二乗誤差と呼んでいますが、式にあるのは $\frac{1}{2}$ と和で、平均ではありません。一方、出力の個数で割る本やライブラリもたくさんあります。出力が2つだと区別がつきません。2つの和の半分は、ちょうど平均だからです。そこで3つの出力で**穴うめ**をしましょう。$y = (2, -1, 0.5)$、$t = (1, 1, 0)$ です。
#
# $$(t - y)^2 = (1, \square, \square) \qquad \text{和の半分} = \square \qquad \text{平均} = \square$$
#
# <details><summary>答え</summary>
#
# 2乗は1、4、0.25です。和の半分は2.625、平均は1.75。3つになると違いが出ます。
#
# </details>
#
# 定数倍しても、最小になる場所は変わりません。ですから、どちらも間違いではありません。ただし傾きの大きさは変わるので、同じ数を出したい人どうしは、約束をそろえておく必要があります。**この講座の約束**：行に沿って、つまり「出力」については足して（半分にし）ます。表を縦に見て、つまり「例」については平均をとります。データが多いというだけで損失が増えては困るからです。

# %%
from course_lib import losses

Y = np.array([[28, 500], [41, 620], [35, 410]])
T = np.array([[30, 550], [40, 600], [33, 430]])

print(np.sum((T - Y) ** 2, axis=-1) / 2)
print(losses.squared_error(Y, T))

# %% [markdown] lang="en"
# Three people, three errors, one loss: their mean.
#
# ### Exercise 3_5: squared error
#
# Write `squared_error(y, t)`. Both are one row, shape (k,), or tables with examples in rows, shape (n, k). Give back one number: half the sum of
# the squares along each row, and the mean of that over the rows. For a single row there is nothing to average.

# %% [markdown] lang="ja"
# 3人分の3つの誤差から、1つの損失ができました。3つの平均です。
#
# ### 練習 3_5：2乗誤差 squared_error
#
# `squared_error(y, t)` を書いてください。`y` と `t` は、どちらも1行（形は (k,)）か、例を行に並べた表（形は (n, k)）です。行ごとに2乗の和の半分を求め、それを行について平均した、1つの数を返します。1行だけのときは、平均する必要はありません。


# %% exercise="3_5"
def squared_error(y, t):
    ...
    ### BEGIN SOLUTION
    return np.mean(np.sum((t - y) ** 2, axis=-1) / 2)
    ### END SOLUTION


# %% check="3_5"
check("3_5", squared_error)

# %% [markdown] lang="en"
# ## How wrong is a choice?
#
# Back to the bank. The right answer for a customer is one class, and we write it as shares too: all for the right class,
# nothing for the others. "Yes2" is $t = (0, 1, 0)$. Such a row, a single 1 among zeros, is called **one-hot**.
#
# The network said $y = (0.9362, 0.0466, 0.0171)$. It was nearly sure of Yes1, and the truth was Yes2: it had given the truth less than 5 %.
# How bad is that, as one number?
#
# Think of **surprise**. Somebody forecasts rain with 99 %, and it rains: no surprise. Forecast with 50 %: a little. If it rains although the
# forecast said 1 %, you are very surprised. So the cost of an answer should depend on one number, the
# share $y$ that the *right* class was given. At $y = 1$ the cost should be 0; towards $y = 0$ it should grow and grow.
#
# The function that does this is $-\ln y$, minus the natural logarithm. The points are for $y = 0.9362$ and for $y = 0.0466$.

# %% [markdown] lang="ja"
# ## 選択はどれだけ外れたか
#
# 銀行の話に戻りましょう。あるお客さんの正解は、1つのクラスです。これも割合の形で書くことにします。正解のクラスが1で、ほかは全部0です。「Yes2」なら $t = (0, 1, 0)$ です。このように1つだけが1で残りが0の並びを**one-hot**（ワンホット）といいます。
#
# ネットワークの答えは $y = (0.9362, 0.0466, 0.0171)$ でした。ほぼYes1だと言っていたのに、正解はYes2。正解には5％も割りふっていなかったのです。これはどれくらい悪いのでしょうか。1つの数で表したいところです。
#
# **驚き**という言葉で考えてみましょう。降水確率99％の予報で雨が降っても、驚きません。50％なら、少しだけ。1％と言われていたのに降ったら、とても驚きます。そこで、損失は「正解」のクラスに割りふられた割合 $y$ だけで決めることにします。$y = 1$ なら損失は0。$y$ が0に近づくほど、どこまでも大きくなってほしいのです。
#
# そうなる関数が $-\ln y$、自然対数にマイナスを付けたものです。図の点は $y = 0.9362$ と $y = 0.0466$ のところです。

# %%
plots.surprise_curve([0.93623955, 0.04661262])

# %% [markdown] lang="en"
# | $y$ of the right class | 1 | 0.9 | 0.5 | 0.1 | 0.01 | 0.001 |
# |---|---:|---:|---:|---:|---:|---:|
# | $-\ln y$ | 0 | 0.105 | 0.693 | 2.303 | 4.605 | 6.908 |
#
# Read the table from right to left. To be sure *and wrong* costs much. To be sure and right saves little more: from 0.9 to 1 there is only 0.105 to be gained.
#
# Written with the target, this is the **cross-entropy**:
#
# $$E = -\left[t_1 \ln y_1 + t_2 \ln y_2 + \dots + t_n \ln y_n\right]$$
#
# It looks as if all classes took part. But every $t$ is 0 except one, so a single term is left: the $-\ln y$ of the right class. For our
# customer:
#
# $$E = -\left[0 \cdot \ln 0.9362 + 1 \cdot \ln 0.0466 + 0 \cdot \ln 0.0171\right] = -\ln 0.04661262 = 3.0659$$

# %% [markdown] lang="ja"
# | 正解のクラスの $y$ | 1 | 0.9 | 0.5 | 0.1 | 0.01 | 0.001 |
# |---|---:|---:|---:|---:|---:|---:|
# | $-\ln y$ | 0 | 0.105 | 0.693 | 2.303 | 4.605 | 6.908 |
#
# 表を右から左へ読んでみましょう。自信満々で「外れた」ときの損失は、とても大きくなります。一方、自信があって当たっているときは、もう大きな差になりません。0.9から1まで上げても、減るのは0.105だけです。
#
# これを正解 $t$ を使って書いたものが**交差エントロピー**（クロスエントロピー）です。
#
# $$E = -\left[t_1 \ln y_1 + t_2 \ln y_2 + \dots + t_n \ln y_n\right]$$
#
# すべてのクラスが関わっているように見えますが、$t$ は1つを除いて0なので、残る項は1つだけ。正解のクラスの $-\ln y$ です。このお客さんでは、次のようになります。
#
# $$E = -\left[0 \cdot \ln 0.9362 + 1 \cdot \ln 0.0466 + 0 \cdot \ln 0.0171\right] = -\ln 0.04661262 = 3.0659$$

# %%
u = np.array([3, 0, -1])
y = activations.softmax(u)
t = np.array([0, 1, 0])

print(-np.sum(t * np.log(y)))
print(-np.sum(t * np.log10(y)))

# %% [markdown] lang="en"
# ### Which logarithm?
#
# The article prints 1.33149646163 for this example. That is the second line of the output: the logarithm to base **10**. (In Python `np.log` is
# the natural one; on many calculators the key `log` is base 10, and `ln` is the natural one.) The right value of the formula, with the natural logarithm, is **3.06588390**.
#
# Does it matter? The two differ by the factor 2.3026 only, and a factor moves no minimum. But learning lives on slopes. Let us
# measure how $E$ changes when each of the three $u$ is nudged, as in lesson 01, and compare with $y - t$.

# %% [markdown] lang="ja"
# ### どの対数か
#
# もとの記事では、この例の値が 1.33149646163 となっています。これは上の出力の2行目、つまり**10**を底とする対数（常用対数）で計算した値です。（Pythonの `np.log` は自然対数です。電卓では、`log` のキーが常用対数、`ln` のキーが自然対数であることが多いので注意しましょう。）自然対数で計算した正しい値は **3.06588390** です。
#
# この違いは問題になるのでしょうか。2つの値は2.3026倍違うだけで、定数倍しても最小になる場所は変わりません。けれども、学習で使うのは傾きです。レッスン01のように、3つの $u$ を1つずつつついて $E$ の変化を測り、$y - t$ と比べてみましょう。


# %%
def slopes(E, u, h=1e-5):
    return np.array([(E(u + h * k) - E(u - h * k)) / (2 * h) for k in np.eye(len(u))])


def natural(u):
    return -np.sum(t * np.log(activations.softmax(u)))


def base_ten(u):
    return -np.sum(t * np.log10(activations.softmax(u)))


print(y - t)
print(slopes(natural, u))
print(slopes(base_ten, u))

# %% [markdown] lang="en"
# With the natural logarithm, and only with it, the slope in $u$ is exactly
#
# $$\frac{\partial E}{\partial u_k} = y_k - t_k,$$
#
# output minus target: the same as for a linear output with the squared error. The exponential in softmax and the natural logarithm undo
# each other. With base 10 every slope shrinks to 0.4343 of that.
#
# Note that this is the slope in $u$, *before* softmax. Lesson 08 derives it, step by step.
#
# **Explain:** the slopes are $0.936$, $-0.953$ and $0.017$. Which $u$ has to go up, and which down? Why do the three sum to 0?
#
# <details><summary>Answer</summary>
#
# Down is against the slope: $u_2$ has to grow, $u_1$ and $u_3$ have to shrink. The shares sum to 1, and so do the targets; so the differences sum to 0.
# What one class gains the others lose.
#
# </details>
#
# ### Why a logarithm at all?
#
# For a further reason, too. Chances of independent things multiply; costs should add. To get two coins right has the
# chance $\frac{1}{2} \cdot \frac{1}{2} = \frac{1}{4}$, and $-\ln \frac{1}{4} = 1.386$ is exactly twice $-\ln \frac{1}{2} = 0.693$.
# The logarithm turns products into sums. So the costs of many examples can be added up, and averaged.
#
# And what if we took the squared error for shares? The dashed curve is the part of it that the right class brings.

# %% [markdown] lang="ja"
# 自然対数のとき、そして自然対数のときにだけ、$u$ についての傾きはちょうど
#
# $$\frac{\partial E}{\partial u_k} = y_k - t_k$$
#
# になります。「出力引く正解」です。線形の出力と2乗誤差の組み合わせと同じ形です。ソフトマックス関数の中の指数関数と自然対数が、ちょうど打ち消し合うのです。底が10だと、どの傾きも0.4343倍に縮みます。
#
# これは $u$ についての、つまりソフトマックス関数に入れる「前」の値についての傾きです。式の導き方は、レッスン08で一歩ずつ見ていきます。
#
# **説明してみよう**：傾きは $0.936$、$-0.953$、$0.017$ です。どの $u$ を上げ、どの $u$ を下げればよいでしょうか。3つの合計が0になるのはなぜでしょうか。
#
# <details><summary>答え</summary>
#
# 下り坂は傾きと反対の向きです。$u_2$ は増やし、$u_1$ と $u_3$ は減らします。割合の合計は1、正解の合計も1なので、差の合計は0です。1つのクラスが増やした分だけ、ほかのクラスが減らすのです。
#
# </details>
#
# ### そもそもなぜ対数か
#
# 理由はもう1つあります。独立なことがらの確率はかけ算になりますが、損失は足し算にしたいのです。コイン2枚を両方当てる確率は $\frac{1}{2} \cdot \frac{1}{2} = \frac{1}{4}$ です。$-\ln \frac{1}{4} = 1.386$ は、$-\ln \frac{1}{2} = 0.693$ のちょうど2倍になっています。対数は積を和に変えます。ですから、たくさんの例の損失を足したり、平均したりできるのです。
#
# では、割合に対して2乗誤差を使うとどうなるでしょうか。破線は、2乗誤差のうち正解のクラスの分です。

# %%
plots.surprise_curve([0.01], squared=True)

# %% [markdown] lang="en"
# At $y = 0.01$ the dashed curve stands at 0.49, at $y = 0.0001$ hardly higher: it never passes 0.5. To be wrong and to be hopelessly
# wrong cost nearly the same. That matters for learning. Where a network is sure and wrong it should learn the most; what does its slope say
# there? Let us measure. A network is very sure of the first class, and the truth is the second:

# %% [markdown] lang="ja"
# 破線の高さは、$y = 0.01$ で0.49、$y = 0.0001$ でもほとんど同じで、0.5を超えることはありません。外れても、とんでもなく外れても、損失がほとんど変わらないのです。これは学習にひびきます。自信満々で外れたときこそ、いちばん多く学ぶべきです。そこでの傾きはどうなっているでしょうか。測ってみましょう。1つ目のクラスだと強く信じているネットワークがあり、正解は2つ目だったとします。

# %%
sure = np.array([10, 0, -1])


def squared(u):
    return losses.squared_error(activations.softmax(u), t)


print(activations.softmax(sure))
print(slopes(natural, sure))
print(slopes(squared, sure))

# %% [markdown] lang="en"
# With the cross-entropy the slopes are near 1 and −1: a clear order to change. With the squared error they are about ten thousand times
# smaller. You have met such flat ground in lesson 02, far to the left of the valley.
#
# ## Play with it
#
# Three sliders set $u_1$, $u_2$, $u_3$; the buttons say which class is right. The frame marks its bar, and its share is also the
# point on the curve.
#
# **Predict first**, on paper:
#
# 1. The right class is the first. You raise $u_2$ only. Which of the three bars move, and what does $E$ do? Press how many
#    bars move: that unlocks the sliders.
# 2. All three $u$ are equal. What is $E$, whichever class is right?
# 3. Can you bring $E$ to exactly 0?

# %% [markdown] lang="ja"
# 交差エントロピーでは、傾きがほぼ1と −1 です。「変えなさい」とはっきり伝わります。2乗誤差では、その1万分の1ほどしかありません。こういう平らな場所には、レッスン02で出会いました。谷から遠く離れた、左のほうの高原です。
#
# ## 動かしてみよう
#
# 3つのスライダーで $u_1$、$u_2$、$u_3$ を決め、ボタンで正解のクラスを選びます。正解のクラスの棒には枠がつき、その割合が曲線の上の点になります。
#
# **まず予想**を紙に書きましょう。
#
# 1. 正解は1つ目のクラスです。$u_2$ だけを上げると、3本の棒のうちどれが動きますか。$E$ はどうなりますか。動く棒の数のボタンを押すと、スライダーが使えるようになります。
# 2. 3つの $u$ を等しくします。$E$ はいくつですか。どのクラスが正解でも同じですか。
# 3. $E$ をちょうど0にできるでしょうか。

# %%
widgets.predict_first(widgets.softmax_and_loss(), "1", "2", "3")

# %% [markdown] lang="en"
# All three bars move, since they share one whole; and $E$ grows, although $u_1$ itself stayed. With equal $u$ each share is
# one third, and $E = -\ln \frac{1}{3} = \ln 3 = 1.0986$: what a network pays that knows nothing about three classes. Remember this number as a
# yardstick. And 0 is never reached: a share of exactly 1 would need an infinite distance. With these sliders the best
# is 0.0007.
#
# **Change it:** set $u = (1, 0, -1)$ and note $E$ for each of the three targets. Then add 1 to every $u$. What has changed?
#
# ### Exercise 3_6: cross-entropy
#
# Write `cross_entropy(y, t)` with the natural logarithm. `y` holds probabilities, all above 0; `t` is one-hot. Both are one row, shape (k,),
# or tables with examples in rows, shape (n, k). Give back one number: the cross-entropy of each row, and the *mean* of that over the rows,
# as in 3_5. There is no half here, since there is no square.

# %% [markdown] lang="ja"
# 棒は3本とも動きます。1つの全体を分け合っているからです。そして、$u_1$ は変えていないのに $E$ が増えます。3つの $u$ が等しければ割合は3分の1ずつで、$E = -\ln \frac{1}{3} = \ln 3 = 1.0986$。3つのクラスについて何も知らないネットワークの損失です。ものさしとして覚えておきましょう。また、ちょうど0にはなりません。割合をぴったり1にするには、無限の間隔が必要だからです。このスライダーでは、0.0007がいちばん小さい値です。
#
# **変えてみよう**：$u = (1, 0, -1)$ にして、3通りの正解について $E$ を書きとめましょう。次に、どの $u$ にも1を足します。何が変わりましたか。
#
# ### 練習 3_6：交差エントロピー cross_entropy
#
# 自然対数を使って `cross_entropy(y, t)` を書いてください。`y` は確率で、どれも0より大きい数です。`t` はone-hotです。どちらも1行（形は (k,)）か、例を行に並べた表（形は (n, k)）です。行ごとの交差エントロピーを求め、3_5 と同じように行について「平均」した、1つの数を返します。2乗がないので、$\frac{1}{2}$ はつきません。


# %% exercise="3_6"
def cross_entropy(y, t):
    ...
    ### BEGIN SOLUTION
    return np.mean(-np.sum(t * np.log(y), axis=-1))
    ### END SOLUTION


# %% check="3_6"
check("3_6", cross_entropy)

# %% [markdown] lang="en"
# Four customers in a table. **Predict:** which row costs the most, and which the least? The last line is the loss of all four.

# %% [markdown] lang="ja"
# 4人のお客さんの表です。**予想**：損失がいちばん大きい行と、いちばん小さい行はどれでしょうか。最後の1行が、4人まとめての損失です。

# %%
Y = np.array([[0.7, 0.2, 0.1], [0.1, 0.6, 0.3], [0.2, 0.2, 0.6], [0.05, 0.9, 0.05]])
T = np.array([[1, 0, 0], [0, 1, 0], [1, 0, 0], [0, 1, 0]])

print(-np.sum(T * np.log(Y), axis=-1))
print(losses.cross_entropy(Y, T))

# %% [markdown] lang="en"
# ## Which goes with which
#
# | question | output | loss | slope in $u$ |
# |---|---|---|---|
# | how much: regression | linear, $y = u$ | squared error | $y - t$ |
# | which one: classification | softmax | cross-entropy | $y - t$ |
#
# Output and loss are chosen *together*, and the sign that they fit is the last column: both pairs have the same slope. The article says that one
# need not learn these formulas by heart, since what learning uses is the slope. There is something to that. But you now know where the slope comes from, and you
# have seen what happens to it with the wrong logarithm or the wrong partner.
#
# **Make it:** a question of "how much" can be turned into one of "which one". For the age, take a class for each year from 0 to 100.
# How many output neurons does that need? What does the network gain, and what does it lose? (Think of the answers 29 and 92, when 28 is right.)
#
# <details><summary>One answer</summary>
#
# 101 neurons. It can now say "28 or 29, I am not sure", even "20 or 60, but not 40". But it no longer knows that 29 is close to 28:
# for the cross-entropy 29 and 92 are equally wrong. The author of the article expects better results in this way. That is an opinion; it depends on the data, and one can try it.
#
# </details>

# %% [markdown] lang="ja"
# ## どれとどれを組み合わせるか
#
# | 問い | 出力 | 損失 | $u$ についての傾き |
# |---|---|---|---|
# | いくつ（回帰） | 線形 $y = u$ | 2乗誤差 | $y - t$ |
# | どれ（分類） | ソフトマックス関数 | 交差エントロピー | $y - t$ |
#
# 出力と損失は「組で」選びます。合っている証拠が、最後の列です。どちらの組でも、傾きが同じ形になっています。もとの記事は、学習で使うのは傾きだから、これらの式を覚える必要はない、と書いています。それも一理あります。でもあなたは、その傾きがどこから来るのか、対数や相手をとり違えるとどうなるのかを、もう知っています。
#
# **作ってみよう**：「いくつ」の問いは、「どれ」の問いに作り変えることができます。年齢なら、0歳から100歳まで1歳ごとに1つのクラスを作るのです。出力のニューロンはいくつ必要でしょうか。それで何が得られ、何が失われるでしょうか。（正解が28のとき、29という答えと92という答えを考えてみましょう。）
#
# <details><summary>答えの一例</summary>
#
# 101個です。「28か29、自信はない」とか、「20か60で、40ではない」とさえ答えられるようになります。そのかわり、29が28に近いことはわからなくなります。交差エントロピーにとっては、29も92も同じだけ外れているのです。記事の筆者は、このほうが精度が上がると考えています。これは1つの意見で、データによります。試してみることができます。
#
# </details>

# %% [markdown] lang="en"
# ## What you have done
#
# - Regression asks how much, classification asks which one.
# - A linear output says any number. Softmax turns numbers into shares: $\;y_k = e^{u_k} / \sum_j e^{u_j}$.
# - Only distances between the $u$ count; so subtract the largest one first, and nothing overflows.
# - Squared error: $\;E = \frac{1}{2}\sum_k (t_k - y_k)^2$. Units matter.
# - Cross-entropy: $\;E = -\sum_k t_k \ln y_k$, the surprise of the right class. The logarithm is the natural one.
# - Over the outputs we add, over the rows we take the mean.
# - With the right partner the slope in $u$ is $y - t$.
#
# **In your own words:** tell somebody, or the wall, why a forecast of 0 % for something that happens is unforgivable.

# %% [markdown] lang="ja"
# ## まとめ
#
# - 回帰は「いくつ」を問い、分類は「どれ」を問う。
# - 線形の出力は、どんな数でも答えられる。ソフトマックス関数は、数を割合に変える：$\;y_k = e^{u_k} / \sum_j e^{u_j}$
# - 効くのは $u$ どうしの間隔だけ。だから先に最大の $u$ を引いておけば、あふれない。
# - 2乗誤差：$\;E = \frac{1}{2}\sum_k (t_k - y_k)^2$。単位が大切。
# - 交差エントロピー：$\;E = -\sum_k t_k \ln y_k$。正解のクラスの「驚き」。対数は自然対数。
# - 出力については足し、行については平均をとる。
# - 正しい組み合わせなら、$u$ についての傾きは $y - t$ になる。
#
# **自分の言葉で**：実際に起きたことに「確率0％」と予報していたら、なぜ取り返しがつかないのでしょうか。だれかに（いなければ壁に）向かって説明してみましょう。

# %%
progress()

# %% [markdown] lang="en"
# **What comes next.** You now have every part: neurons, activations, layers, an output, a loss. **Lesson 07** puts them in a row, from the
# customer to the decision of the bank: a whole network in four lines of matrices.

# %% [markdown] lang="ja"
# **次のレッスンへ。** これで部品がそろいました。ニューロン、活性化関数、層、出力、損失です。**レッスン07**では、これらを一列に並べます。お客さんの情報から銀行の返事まで、ネットワーク全体を行列で、たった4行で書きます。
