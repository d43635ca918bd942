# %% [markdown] lang="en"
# # 05 Layers
#
# So far every neuron worked alone. Now we line them up: what one sends out, the next ones receive. In this lesson a
# person becomes three numbers, the numbers run through a network, and two neurons together do what no single one can.
#
# **At the end you will be able to**
#
# - say what the input layer, a hidden layer and the output layer do, and what the input layer does not do;
# - code a person as numbers that a network can take in;
# - run signals through a hidden layer by hand;
# - write a whole layer, for many examples, as one matrix product, and check the shapes before anything else;
# - solve XOR with two hidden neurons, and say what they did to the four corners.
#
# **What you need:** lesson 03 ($u = x \cdot w - \theta$, and $b = -\theta$) and ReLU from lesson 04.
#
# **Time:** about 60 minutes, with paper and pencil.

# %% [markdown] lang="ja"
# # 05 層
#
# ここまでのニューロンは、いつも1人で働いていました。今度は並べてつなぎます。1つのニューロンが出した値を、次のニューロンたちが受け取るのです。このレッスンでは、1人の人を3つの数で表し、その数をネットワークに流します。そして、1つではできなかったことを、2つのニューロンに力を合わせてやってもらいます。
#
# **このレッスンでできるようになること**
#
# - 入力層、中間層、出力層がそれぞれ何をするか、そして入力層が何をしないかを説明できる。
# - 人物を、ネットワークに入れられる数で表せる。
# - 中間層の計算を手でできる。
# - たくさんの例を通す1つの層を、行列の積1つで書ける。そのとき、まず形を確かめられる。
# - XORを中間層のニューロン2つで解き、4つの頂点に何が起きたかを説明できる。
#
# **必要なもの**：レッスン03の $u = x \cdot w - \theta$ と $b = -\theta$、レッスン04のReLU。
#
# **時間**：約60分。紙と鉛筆を用意しましょう。

# %% setup=true

# %% [markdown] lang="en"
# ## Warm-up
#
# Three short questions on lessons 03 and 04, with new numbers each time. Nothing here is graded.

# %% [markdown] lang="ja"
# ## 準備運動
#
# レッスン03と04から、短い3問です。数字は毎回変わります。成績には入りません。

# %%
warm_up("05_layers")

# %% [markdown] lang="en"
# To check yourself, put your three answers after the name of the lesson: `warm_up("05_layers", 3, 0.5, 8)`.

# %% [markdown] lang="ja"
# 答え合わせをするには、`warm_up("05_layers", 3, 0.5, 8)` のように、レッスン名のうしろに3つの答えを並べて、もう一度実行します。

# %% [markdown] lang="en"
# ## The whole picture first
#
# Somebody applies for a credit card. Three questions go in on the left. On the right three answers are possible: yes
# with the best card, yes with the ordinary card, and no. In between are neurons.

# %% [markdown] lang="ja"
# ## まず全体を見る
#
# だれかがクレジットカードを申し込みます。左から、3つの問いの答えが入ります。右の答えは3通りで、最上級のカードを発行する、ふつうのカードを発行する、発行しない、のどれかです。そのあいだにニューロンがあります。

# %%
from course_lib.data import credit_card

plots.network(credit_card.LAYERS)

# %% [markdown] lang="en"
# Neurons that stand in one column form a **layer**. The signals run from left to right, layer by layer.
#
# | layer | nodes | what it does |
# |---|---|---|
# | input layer | $x, y, z$ | holds the data; computes nothing |
# | hidden layers | $a, b$ and $c, d, e$ | weighted sum, minus threshold, activation |
# | output layer | $f, g, h$ | the same, with an activation of its own (lesson 06) |
#
# Every node sends its value to *all* nodes of the next layer, and to nobody else. Such layers are called *fully
# connected*. The middle layers are called **hidden** because the data do not say what should stand there: they tell
# what goes in and what should come out. What $a$ or $d$ means, nobody prescribes.
#
# **Predict:** every arrow has a weight of its own, and every neuron a threshold of its own. How many numbers are there to
# set in this small network?
#
# <details><summary>Answer</summary>
#
# Arrows: $3 \cdot 2 + 2 \cdot 3 + 3 \cdot 3 = 21$ weights. Neurons: $2 + 3 + 3 = 8$ thresholds; the inputs have none.
# Together 29.
#
# </details>

# %% [markdown] lang="ja"
# 縦に1列に並んだニューロンの集まりを**層**といいます。信号は、層から層へ、左から右へ進みます。
#
# | 層 | 節点 | すること |
# |---|---|---|
# | 入力層 | $x, y, z$ | データを置く。計算はしない |
# | 中間層 | $a, b$ と $c, d, e$ | 重み付きの和を求め、閾値を引き、活性化関数に通す |
# | 出力層 | $f, g, h$ | 同じ計算。ただし活性化関数は別のもの（レッスン06） |
#
# どの節点も、次の層の**すべての**節点に値を送ります。それ以外には送りません。このようなつなぎ方を**全結合**といいます。中間層は**隠れ層**とも呼ばれます。データからわかるのは、何が入り、何が出てくるべきかだけで、そのあいだに何が並ぶべきかは書かれていないからです。$a$ や $d$ が何を意味するかは、だれも決めていません。
#
# **予想**：矢印の1本1本に重みがあり、ニューロンの1つ1つに閾値があります。この小さなネットワークには、決めなければならない数がいくつあるでしょうか。
#
# <details><summary>答え</summary>
#
# 矢印は $3 \cdot 2 + 2 \cdot 3 + 3 \cdot 3 = 21$ 本なので、重みは21個です。ニューロンは $2 + 3 + 3 = 8$ 個なので、閾値は8個です（入力には閾値がありません）。合わせて29個です。
#
# </details>

# %% [markdown] lang="en"
# The network comes from the article that our exercises follow (by *e205723*), and so do its numbers. Nobody trained
# them, and no bank decides with them. They are there to be computed with. You will meet this network again in lessons
# 06, 07 and 08.

# %% [markdown] lang="ja"
# このネットワークも、その中の数も、練習問題のもとになった記事（*e205723* さん）から取りました。訓練で得られた数ではなく、どこかの銀行が使っている数でもありません。計算の練習をするための数です。同じネットワークに、レッスン06、07、08でもまた出会います。

# %% [markdown] lang="en"
# ## The input layer: a person as three numbers
#
# A network takes in numbers, and a person is not a number. So we ask three questions, and write 1 for yes and 0 for no.
#
# | node | question |
# |---|---|
# | $x$ | Is the income 4.7 million yen or more? |
# | $y$ | Is there a loan? |
# | $z$ | Is the home a detached house? |
#
# The article's first applicant earns 5,000,000 yen, has no loan, and lives in a detached house. So
# $x = 1$, $y = 0$, $z = 1$.
#
# That is all that an input does: no weight, no threshold, no activation. The value goes to the next layer as it is.
#
# **Explain:** two people earn 4,690,000 yen and 10,000 yen. What does the network see of the difference? (Nothing:
# both are 0. Whoever chooses the questions chooses what a network can know.)

# %% [markdown] lang="ja"
# ## 入力層：人物を3つの数で表す
#
# ネットワークに入れられるのは数です。人は数ではありません。そこで3つの問いを立て、「はい」なら1、「いいえ」なら0と書くことにします。
#
# | 節点 | 問い |
# |---|---|
# | $x$ | 収入は470万円以上か |
# | $y$ | ローンがあるか |
# | $z$ | 住まいは一軒家か |
#
# 記事に出てくる最初の人は、収入が500万円で、ローンはなく、一軒家に住んでいます。ですから $x = 1$、$y = 0$、$z = 1$ です。
#
# 入力層がするのは、これだけです。重みも、閾値も、活性化関数もありません。値がそのまま次の層へ送られます。
#
# **説明してみよう**：収入が469万円の人と1万円の人がいます。この違いは、ネットワークにどう見えるでしょうか。（まったく見えません。どちらも0です。問いを選ぶことは、ネットワークが知りうることを選ぶことでもあるのです。）

# %% [markdown] lang="en"
# ### Exercise 3_1
#
# The next applicant of the article:
#
# > A man of 20, single, a student of computer science. Likes meat and rock music; goes for walks, reads, programs and
# > plays shogi. Rents a flat for 34,000 yen a month. No loan. His income is a little under 1 million yen.
#
# What are $x$, $y$ and $z$? Write the three numbers in this order, in place of the dots: `answer_3_1 = (..., ..., ...)`.

# %% [markdown] lang="ja"
# ### 練習 3_1
#
# 記事に出てくる次の申込者です。
#
# > 20歳の男性。独身で、大学で情報工学を学んでいる。好きなものは肉とロック。趣味は散歩、読書、プログラミング、将棋。家賃が月3万4千円のアパートに住んでいる。ローンはない。収入は100万円に少し足りない。
#
# $x$、$y$、$z$ はそれぞれいくつでしょうか。`answer_3_1 = (..., ..., ...)` の形で、この順に3つの数を書きましょう。

# %% exercise="3_1"
answer_3_1 = ...
### BEGIN SOLUTION
answer_3_1 = (0, 0, 0)
### END SOLUTION

# %% check="3_1"
check("3_1", answer_3_1)

# %% [markdown] lang="en"
# Stuck? `hint("3_1")` asks you a question back, and after an honest try `solution("3_1")` shows the way. It is the same
# for every exercise here.
#
# ### Two more applicants
#
# **3_1b.** A carpenter, 20, with an income of exactly 4,700,000 yen. She has taken out a loan for the detached house in
# which she lives.
#
# **3_1c.** A waiter, 20, with an income of 3,200,000 yen. He is paying back a loan, and lives in a flat.

# %% [markdown] lang="ja"
# 行きづまったら `hint("3_1")` を実行しましょう。まず問いを返してくれます。自分で考えたあとなら、`solution("3_1")` で解き方を読めます。ほかの練習でも同じです。
#
# ### あと2人
#
# **3_1b** 20歳の大工さん。収入はちょうど470万円。ローンを組んで一軒家を建て、そこに住んでいる。
#
# **3_1c** 20歳の飲食店員。収入は320万円。ローンを返済中で、アパートに住んでいる。

# %% exercise="3_1b"
answer_3_1b = ...
### BEGIN SOLUTION
answer_3_1b = (1, 1, 1)
### END SOLUTION

# %% check="3_1b"
check("3_1b", answer_3_1b)

# %% exercise="3_1c"
answer_3_1c = ...
### BEGIN SOLUTION
answer_3_1c = (0, 1, 0)
### END SOLUTION

# %% check="3_1c"
check("3_1c", answer_3_1c)

# %% [markdown] lang="en"
# ## The hidden layer: many neurons side by side
#
# Back to the first applicant, $x = 1$, $y = 0$, $z = 1$. Neuron $a$ listens to all three. It has three weights, one on
# each of its arrows, and the threshold 2.

# %% [markdown] lang="ja"
# ## 中間層：並んで働くニューロン
#
# 最初の人、$x = 1$、$y = 0$、$z = 1$ に戻ります。ニューロン $a$ は3つとも聞いています。矢印ごとに重みが1つずつ、合わせて3つあり、閾値は2です。

# %%
applicant = {"x": 1, "y": 0, "z": 1}
plots.network(credit_card.LAYERS, applicant, {"a": (1, -2, 2)}, {"a": 2}, chosen="a")

# %% [markdown] lang="en"
# You know every step. Products, their sum, minus the threshold: lesson 03. Then ReLU: lesson 04.
#
# | signal | value | weight | product |
# |---|---:|---:|---:|
# | $x$ | 1 | 1 | 1 |
# | $y$ | 0 | −2 | 0 |
# | $z$ | 1 | 2 | 2 |
# | **weighted sum** | | | **3** |
#
# $$u = 3 - 2 = 1, \qquad a = \max(0, 1) = 1$$
#
# **With holes:** $b$ listens to the same three signals, but weighs them in its own way: $(-3, 2, 1)$, with the threshold
# $-1$. Fill in the boxes on paper.
#
# | signal | value | weight | product |
# |---|---:|---:|---:|
# | $x$ | 1 | −3 | −3 |
# | $y$ | 0 | 2 | $\square$ |
# | $z$ | 1 | 1 | $\square$ |
# | **weighted sum** | | | $\square$ |
#
# $$u = \square - (-1) = \square, \qquad b = \max(0, \square) = \square$$

# %% [markdown] lang="ja"
# どの段階も、もう知っているものばかりです。積を求め、足し合わせ、閾値を引く。これはレッスン03です。最後のReLUはレッスン04です。
#
# | 信号 | 値 | 重み | 積 |
# |---|---:|---:|---:|
# | $x$ | 1 | 1 | 1 |
# | $y$ | 0 | −2 | 0 |
# | $z$ | 1 | 2 | 2 |
# | **重み付きの和** | | | **3** |
#
# $$u = 3 - 2 = 1, \qquad a = \max(0, 1) = 1$$
#
# **穴うめ**：$b$ も同じ3つの信号を聞きますが、重みのつけ方が違います。重みは $(-3, 2, 1)$、閾値は $-1$ です。紙の上で空欄をうめましょう。
#
# | 信号 | 値 | 重み | 積 |
# |---|---:|---:|---:|
# | $x$ | 1 | −3 | −3 |
# | $y$ | 0 | 2 | $\square$ |
# | $z$ | 1 | 1 | $\square$ |
# | **重み付きの和** | | | $\square$ |
#
# $$u = \square - (-1) = \square, \qquad b = \max(0, \square) = \square$$

# %%
signals = np.array([1, 0, 1])
w_b = np.array([-3, 2, 1])
theta_b = -1

u = signals @ w_b - theta_b
print(u, max(0, u))

# %% [markdown] lang="en"
# The threshold $-1$ would have let $b$ fire by itself, but the income pulled it below 0: $u = -1$, and ReLU makes
# $b = 0$ of it.
#
# It is a habit to use one activation for all neurons of a layer. Nothing forbids mixing them. The weights and
# the threshold, though, are each neuron's own.

# %% [markdown] lang="ja"
# 閾値が $-1$ なので、$b$ はひとりでに発火するはずでした。ところが収入の信号に引き下げられて $u = -1$ となり、ReLUを通ると $b = 0$ です。
#
# 1つの層のニューロンには、同じ活性化関数を使うのが慣習です。混ぜてはいけないという理屈はありません。一方、重みと閾値は、ニューロンごとに別々です。

# %% [markdown] lang="en"
# ### Exercise 3_2
#
# Now the second hidden layer, by yourself. It does not see the applicant any more; it hears only $a = 1$ and $b = 0$.
#
# | neuron | weight of $a$ | weight of $b$ | threshold |
# |---|---:|---:|---:|
# | $c$ | 1 | −1 | 2 |
# | $d$ | −1 | 2 | −2 |
# | $e$ | −2 | 1 | −4 |
#
# The activation is ReLU. What are $c$, $d$ and $e$? The answer is three numbers, as in 3_1. The picture shows the arrows of
# $d$; $c$ and $e$ have theirs too.

# %% [markdown] lang="ja"
# ### 練習 3_2
#
# 2番目の中間層は、自分で計算してみましょう。ここのニューロンには、もう申込者のことは見えません。聞こえるのは $a = 1$ と $b = 0$ だけです。
#
# | ニューロン | $a$ に対する重み | $b$ に対する重み | 閾値 |
# |---|---:|---:|---:|
# | $c$ | 1 | −1 | 2 |
# | $d$ | −1 | 2 | −2 |
# | $e$ | −2 | 1 | −4 |
#
# 活性化関数はReLUです。$c$、$d$、$e$ はいくつでしょうか。3_1 と同じように、3つの数で答えます。図には $d$ に入る矢印を太くかきました。$c$ と $e$ にも、それぞれの矢印があります。

# %%
plots.network(
    credit_card.LAYERS,
    {**applicant, "a": 1, "b": 0},
    {"d": (-1, 2)},
    {"c": 2, "d": -2, "e": -4},
    chosen="d",
)

# %% exercise="3_2"
answer_3_2 = ...
### BEGIN SOLUTION
answer_3_2 = (max(0, 1 * 1 + 0 * -1 - 2), max(0, 1 * -1 + 0 * 2 + 2), max(0, 1 * -2 + 0 * 1 + 4))
### END SOLUTION

# %% check="3_2"
check("3_2", answer_3_2)

# %% [markdown] lang="en"
# With $b = 0$ half of the weights never came into play. So here are the same three neurons with other signals:
# $a = 3$ and $b = 1$.

# %% [markdown] lang="ja"
# $b = 0$ だったので、重みの半分は出番がありませんでした。そこで、同じ3つのニューロンに別の信号を送ります。今度は $a = 3$、$b = 1$ です。

# %% exercise="3_2b"
answer_3_2b = ...
### BEGIN SOLUTION
answer_3_2b = (max(0, 3 * 1 + 1 * -1 - 2), max(0, 3 * -1 + 1 * 2 + 2), max(0, 3 * -2 + 1 * 1 + 4))
### END SOLUTION

# %% check="3_2b"
check("3_2b", answer_3_2b)

# %% [markdown] lang="en"
# ## The network live
#
# Below are switches for $x$, $y$ and $z$. The button **+1** lets the next layer compute. With **a…h** you choose the
# neuron to look at; below the picture its sum is written out.
#
# **Predict** on paper, then find out:
#
# 1. The student of 3_1 sends nothing but zeros. Does the network stay silent?
# 2. Eight different applicants are possible. For which of them does $a$ answer with more than 0? Press how many they are:
#    that unlocks the switches.
# 3. For which applicants are $a$ and $b$ both 0? What can the rest of the network still know about them?
# 4. Find an applicant who wakes up $c$.

# %% [markdown] lang="ja"
# ## ネットワークを動かす
#
# 下に $x$、$y$、$z$ のスイッチがあります。**+1** のボタンを押すと、次の層が計算します。**a…h** では、くわしく見るニューロンを選びます。図の下に、そのニューロンの計算が書き出されます。
#
# 次の4つを紙に**予想**してから、確かめましょう。
#
# 1. 3_1 の学生からは0しか届きません。ネットワークは黙ったままでしょうか。
# 2. 申込者は8通りありえます。$a$ が0より大きい値を出すのは、どの申込者のときでしょうか。何人いるか、数のボタンを押してください。すると、スイッチが使えるようになります。
# 3. $a$ と $b$ が両方とも0になるのは、どの申込者のときでしょうか。そのとき、残りのネットワークには何がわかるでしょうか。
# 4. $c$ が0でなくなる申込者を見つけましょう。

# %%
widgets.predict_first(widgets.credit_card(), "0", "1", "2", "4")

# %% [markdown] lang="en"
# 1. It does not. When all signals are 0, the thresholds speak: $a = \max(0, -2) = 0$, but $b = \max(0, 1) = 1$.
# 2. Only for our first applicant $(1, 0, 1)$. It takes income *and* a house *and no* loan. The neuron $a$ has become a
#    detector for one kind of applicant.
# 3. For $(1, 0, 0)$ and $(1, 1, 0)$. From here on the two are the same person: $c$ to $h$ hear nothing but $a$ and $b$.
#    The loan was known to $y$, and it is lost. A layer can throw information away, and no later layer can bring it back.
# 4. There is none. $c = \max(0, a - b - 2)$ needs $a$ to be more than 2, and $a$ is never more than 1. A ReLU neuron that is 0 for
#    all data is called *dead*. The weights of this toy were made up; a network in training can lose neurons in this way,
#    too.

# %% [markdown] lang="ja"
# 1. 黙ってはいません。信号がすべて0なら、閾値がものを言います。$a = \max(0, -2) = 0$ ですが、$b = \max(0, 1) = 1$ です。
# 2. 最初の人 $(1, 0, 1)$ のときだけです。収入があり、**かつ**一軒家に住み、**かつ**ローンが**ない**ことが必要です。$a$ は、ある1種類の申込者を見つける「検出器」になっているのです。
# 3. $(1, 0, 0)$ と $(1, 1, 0)$ です。ここから先では、この2人は同じ人になってしまいます。$c$ から $h$ に聞こえるのは $a$ と $b$ だけだからです。ローンのことは $y$ が知っていたのに、失われました。層は情報を捨てることができ、捨てられた情報は、後ろのどの層にも取り戻せません。
# 4. 1人もいません。$c = \max(0, a - b - 2)$ が正になるには、$a$ が2より大きくなければなりません。ところが $a$ は1までにしかなりません。どのデータに対しても0しか出さないReLUのニューロンを「死んだ」ニューロンと呼びます。これは作りものの数ですが、訓練の途中で、こうしてニューロンが死んでしまうことは実際にあります。

# %% [markdown] lang="en"
# ## A layer is one matrix product
#
# Two neurons, one applicant: that was two columns of arithmetic. A bank has thousands of applicants, and a layer can
# have thousands of neurons. In lesson 03 you saw how to do it all in one line: an example is a **row** of $X$, and a
# neuron is a **column** of $W$. The bias is $b = -\theta$.
#
# | | $x \to$ | $y \to$ | $z \to$ | $\theta$ | $b$ |
# |---|---:|---:|---:|---:|---:|
# | $a$ | 1 | −2 | 2 | 2 | −2 |
# | $b$ | −3 | 2 | 1 | −1 | 1 |
#
# Watch one thing: a table like this has a *row* for each neuron. In $W$ each becomes a *column*.
#
# (The letter $b$ now has two meanings: a neuron, and the biases of a layer. Code and text say which.)
#
# **Shapes first.** Four applicants, three inputs, two neurons:
#
# $$\underbrace{Z}_{(?,\,?)} = \underbrace{X}_{(4,\,3)}\,\underbrace{W}_{(3,\,2)} + \underbrace{b}_{(2,)}$$
#
# **Predict** the shape of $Z$, and its first row: you know that applicant.

# %% [markdown] lang="ja"
# ## 層は行列の積1つで書ける
#
# ニューロンが2つ、申込者が1人なら、筆算2回ですみました。銀行の申込者は何千人もいますし、層にも何千個のニューロンがありえます。全部を1行ですませる方法は、レッスン03で見ました。例は $X$ の**行**、ニューロンは $W$ の**列**になります。バイアスは $b = -\theta$ です。
#
# | | $x \to$ | $y \to$ | $z \to$ | $\theta$ | $b$ |
# |---|---:|---:|---:|---:|---:|
# | $a$ | 1 | −2 | 2 | 2 | −2 |
# | $b$ | −3 | 2 | 1 | −1 | 1 |
#
# 1つ注意しましょう。このような表では、1つのニューロンが1**行**です。$W$ では、それが1**列**になります。
#
# （文字 $b$ が、ニューロンの名前と層のバイアスの、2つの意味をもってしまいました。どちらのことかは、そのつど文とコードでわかります。）
#
# **まず形から。** 申込者が4人、入力が3つ、ニューロンが2つです。
#
# $$\underbrace{Z}_{(?,\,?)} = \underbrace{X}_{(4,\,3)}\,\underbrace{W}_{(3,\,2)} + \underbrace{b}_{(2,)}$$
#
# $Z$ の形と、1行目を**予想**しましょう。1行目は、もう知っている人です。

# %%
X = np.array([[1, 0, 1], [1, 1, 0], [0, 1, 1], [1, 0, 0]])
W1 = np.array([[1, -3], [-2, 2], [2, 1]])
b1 = np.array([-2, 1])

Z1 = X @ W1 + b1
print(X.shape, W1.shape, b1.shape, Z1.shape)
print(Z1)

# %% [markdown] lang="en"
# Four rows for the applicants, two columns for the neurons. The result used to be called $u$; for a whole layer we write
# $Z$. ReLU then goes over every entry:
#
# $$A = f(Z)$$

# %% [markdown] lang="ja"
# 申込者4人分の行と、ニューロン2つ分の列です。これまで $u$ と呼んできたものを、層全体では $Z$ と書きます。そのあとReLUを、1つ1つの要素に使います。
#
# $$A = f(Z)$$

# %%
from course_lib.activations import relu, step

relu(Z1)

# %% [markdown] lang="en"
# **Explain:** rows 2 and 4 of $A$ are equal. Where have you met these two applicants?
#
# **Change it:** write `W1.T` in place of `W1` in the cell above, and run it. NumPy refuses: 3 inputs, but `W1.T` has 2
# rows. That is the good case. The layer from $c, d, e$ to $f, g, h$ has three inputs and three neurons. There `W.T` fits
# as well as `W`: no error, and wrong numbers. Shapes catch many mistakes, not all.

# %% [markdown] lang="ja"
# **説明してみよう**：$A$ の2行目と4行目は同じです。この2人には、どこで出会ったでしょうか。
#
# **変えてみよう**：上のセルの `W1` を `W1.T` に変えて実行しましょう。NumPyが計算を断ります。入力は3つなのに、`W1.T` は2行しかないからです。これは運のよい場合です。$c, d, e$ から $f, g, h$ への層は、入力が3つ、ニューロンも3つです。そこでは `W.T` の形も `W` と同じように合ってしまい、エラーは出ないまま、間違った数が出てきます。形を見れば多くの間違いに気づけますが、すべてではありません。

# %% [markdown] lang="en"
# ### Exercise 3_7: a layer
#
# Write `layer(X, W, b)`. It returns $Z = XW + b$ for all rows of $X$ at once.
#
# | | $X$ | $W$ | $b$ | result |
# |---|:---:|:---:|:---:|:---:|
# | shape | (n, d_in) | (d_in, d_out) | (d_out,) | (n, d_out) |
#
# It stops *before* the activation. Hidden and output layers share everything but that, so one function can serve both:
# `relu(layer(X, W, b))` in a hidden layer, something else in the output layer. In lesson 07 a whole network will be
# four lines of this kind.

# %% [markdown] lang="ja"
# ### 練習 3_7：層 layer
#
# `layer(X, W, b)` を書きましょう。$X$ のすべての行について、$Z = XW + b$ をまとめて返します。
#
# | | $X$ | $W$ | $b$ | 結果 |
# |---|:---:|:---:|:---:|:---:|
# | 形 | (n, d_in) | (d_in, d_out) | (d_out,) | (n, d_out) |
#
# 活性化関数には**まだ通しません**。中間層と出力層の違いは活性化関数だけです。その手前で止めておけば、1つの関数を両方に使えます。中間層なら `relu(layer(X, W, b))`、出力層なら別の関数に通します。レッスン07では、こうした行を4つ並べるだけで、ネットワーク全体が書けます。


# %% exercise="3_7"
def layer(X, W, b):
    ...
    ### BEGIN SOLUTION
    return X @ W + b
    ### END SOLUTION


# %% check="3_7"
check("3_7", layer)

# %% [markdown] lang="en"
# Hints are in `hint("3_7")`; after a try, `solution("3_7")`.
#
# Now two layers, one after the other. The library's name for your function is `dense_forward`. **Predict** the shape of
# $A_2$ and its first row before you run the cell.

# %% [markdown] lang="ja"
# ヒントは `hint("3_7")`、自分で考えたあとの解答は `solution("3_7")` です。
#
# 次は、層を2つ続けます。いま書いた関数は、ライブラリでは `dense_forward` という名前です。実行する前に、$A_2$ の形と1行目を**予想**しましょう。

# %%
from course_lib.layers import dense_forward

W2, b2 = credit_card.parameters(2)

A1 = relu(dense_forward(X, W1, b1))
A2 = relu(dense_forward(A1, W2, b2))
print(A1.shape, W2.shape, A2.shape)
print(A2)

# %% [markdown] lang="en"
# The output of one layer is the input of the next: that is all there is to a network. The first column, $c$, is
# 0 for everybody, as you found out above.
#
# **Make it:** all eight applicants at once. Build an $X$ of shape (8, 3) in the next cell, and find the applicant for whom $d$
# is largest. In place of `dense_forward` use your own `layer`.

# %% [markdown] lang="ja"
# 1つの層の出力が、次の層の入力になる。ネットワークとは、それだけのことです。1列目の $c$ は、さきほど見つけたとおり、だれに対しても0です。
#
# **作ってみよう**：8通りの申込者をまとめて計算しましょう。次のセルで形が (8, 3) の $X$ を作り、$d$ がいちばん大きくなる申込者を見つけてください。`dense_forward` のかわりに、自分の `layer` を使いましょう。

# %%
everybody = X
relu(dense_forward(relu(dense_forward(everybody, W1, b1)), W2, b2))

# %% [markdown] lang="en"
# <details><summary>Answer, for after you have tried</summary>
#
# `everybody = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)])`. The largest $d$ is 10, for
# $(0, 1, 1)$: there $a = 0$ and $b = 4$.
#
# </details>

# %% [markdown] lang="ja"
# <details><summary>答え（自分で試してから開きましょう）</summary>
#
# `everybody = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)])` と書けます。$d$ の最大は $(0, 1, 1)$ のときの10です。そこでは $a = 0$、$b = 4$ です。
#
# </details>

# %% [markdown] lang="en"
# ## What two neurons can do that one cannot
#
# Lesson 03 left a question open. **XOR** asks for *exactly one of the two*: 0 1 1 0 at the corners (0, 0), (0, 1),
# (1, 0), (1, 1). No straight line separates them so, and a single neuron is a straight line.
#
# But you have built neurons that help. Say it in words: exactly one of the two means **at least one** (OR), and **not
# both**. Each of these is one neuron of lesson 03; and the "and" between them is a third. So take three neurons that fire
# with 0 or 1, the step:
#
# | neuron | listens to | weights | threshold | fires when |
# |---|---|---:|---:|---|
# | $p$ | $x_1, x_2$ | 1, 1 | 0.5 | at least one |
# | $q$ | $x_1, x_2$ | −1, −1 | −1.5 | not both |
# | $y$ | $p, q$ | 1, 1 | 1.5 | both of these |
#
# Two hidden neurons and one output. Here is the corner (0, 0).

# %% [markdown] lang="ja"
# ## 1つではできず、2つならできること
#
# レッスン03では、問いを1つ残しておきました。**XOR** は「ちょうど一方だけ」、つまり (0, 0)、(0, 1)、(1, 0)、(1, 1) で順に 0 1 1 0 となることを求めます。どんな直線でもこの分け方はできず、ニューロン1つは1本の直線なのでした。
#
# けれども、使えるニューロンはもう作ってあります。言葉で言いかえてみましょう。「ちょうど一方だけ」とは、「**少なくとも一方**（OR）」であって、しかも「**両方ではない**」ということです。この2つは、どちらもレッスン03のニューロン1つでできます。そして「しかも」が、3つ目のニューロンです。そこで、ステップ関数で0か1を出すニューロンを3つ用意します。
#
# | ニューロン | 聞く相手 | 重み | 閾値 | 発火するとき |
# |---|---|---:|---:|---|
# | $p$ | $x_1, x_2$ | 1, 1 | 0.5 | 少なくとも一方 |
# | $q$ | $x_1, x_2$ | −1, −1 | −1.5 | 両方ではない |
# | $y$ | $p, q$ | 1, 1 | 1.5 | $p$ も $q$ も |
#
# 中間層にニューロンが2つ、出力が1つです。頂点 (0, 0) では、次のようになります。

# %%
XOR = (["x_1", "x_2"], ["p", "q"], ["y"])

plots.network(
    XOR,
    {"x_1": 0, "x_2": 0, "p": 0, "q": 1, "y": 0},
    {"y": (1, 1)},
    {"p": 0.5, "q": -1.5, "y": 1.5},
    chosen="y",
)

# %% [markdown] lang="en"
# $p$: $0 + 0 - 0.5 = -0.5$, so 0. $\;q$: $0 + 0 - (-1.5) = 1.5$, so 1. $\;y$: $0 + 1 - 1.5 = -0.5$, so 0. As wanted.
#
# **With holes:** the other three corners.
#
# | $x_1$ | $x_2$ | $p$ | $q$ | $y$ | wanted |
# |---:|---:|---:|---:|---:|---:|
# | 0 | 0 | 0 | 1 | 0 | 0 |
# | 0 | 1 | $\square$ | $\square$ | $\square$ | 1 |
# | 1 | 0 | $\square$ | $\square$ | $\square$ | 1 |
# | 1 | 1 | $\square$ | $\square$ | $\square$ | 0 |

# %% [markdown] lang="ja"
# $p$ は $0 + 0 - 0.5 = -0.5$ なので0。$\;q$ は $0 + 0 - (-1.5) = 1.5$ なので1。$\;y$ は $0 + 1 - 1.5 = -0.5$ なので0。ねらいどおりです。
#
# **穴うめ**：残りの3つの頂点を計算しましょう。
#
# | $x_1$ | $x_2$ | $p$ | $q$ | $y$ | ねらい |
# |---:|---:|---:|---:|---:|---:|
# | 0 | 0 | 0 | 1 | 0 | 0 |
# | 0 | 1 | $\square$ | $\square$ | $\square$ | 1 |
# | 1 | 0 | $\square$ | $\square$ | $\square$ | 1 |
# | 1 | 1 | $\square$ | $\square$ | $\square$ | 0 |

# %%
corners = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
hidden = step(dense_forward(corners, np.array([[1, -1], [1, -1]]), np.array([-0.5, 1.5])))

my_w = np.array([[1], [1]])
my_theta = 1.5

print(hidden)
print(step(dense_forward(hidden, my_w, np.array([-my_theta]))).ravel())

# %% [markdown] lang="en"
# 0 1 1 0. The open question is answered, with three neurons and numbers that you can check by hand.
#
# What did the hidden layer do? Look at its output as points $(p, q)$. The corners have *moved*: (0, 0) went to (0, 1),
# and (1, 1) went to (1, 0). The two that belong together, (0, 1) and (1, 0), have both landed on (1, 1).
#
# In the picture the four corners carry the numbers 1 to 4. On the left you see the lines of $p$ and $q$, each with an arrow
# to the side where it fires; no single line would do. On the right, in the plane of $p$ and $q$, one straight line is
# enough, and it is an old friend: AND.

# %% [markdown] lang="ja"
# 0 1 1 0 になりました。残しておいた問いは、3つのニューロンと、手で確かめられる数だけで解けたのです。
#
# 中間層は何をしたのでしょうか。その出力を点 $(p, q)$ と見てみましょう。頂点が**動いています**。(0, 0) は (0, 1) へ、(1, 1) は (1, 0) へ移りました。仲間どうしの (0, 1) と (1, 0) は、どちらも (1, 1) に重なりました。
#
# 図では、4つの頂点に1から4の番号をつけました。左には $p$ と $q$ の直線があり、矢印は発火する側を指しています。ここでは、直線1本では分けられません。右の $p$ と $q$ の平面では、直線が1本あれば足ります。しかもそれは、おなじみのANDです。

# %%
plots.moved_corners(hidden=([1, 1], [-1, -1]), theta=[0.5, -1.5], output=[1, 1], output_theta=1.5)

# %% [markdown] lang="en"
# Nothing lands on (0, 0): no corner is silent for both. So a hidden layer does not decide. It puts the examples into new places, in which the next layer has an easier task.
#
# **Make it:** *both the same*, 1 0 0 1. Leave the hidden layer as it is, and change `my_w` and `my_theta` alone.
#
# **And a challenge:** ReLU neurons can do XOR too, with $p = \max(0, x_1 + x_2)$, $q = \max(0, x_1 + x_2 - 1)$, and an output
# $y = w_1 p + w_2 q$ without activation. Which two weights?
#
# <details><summary>Answers, for after you have tried</summary>
#
# Both the same: `my_w = np.array([[-1], [-1]])`, `my_theta = -1.5`, that is "not both of $p$ and $q$". With ReLU: the corners give
# $(p, q) = (0, 0), (1, 0), (1, 0), (2, 1)$, so $w_1 = 1$ and $w_2 = -2$.
#
# </details>

# %% [markdown] lang="ja"
# (0, 0) に移ってくる頂点はありません。$p$ も $q$ も発火しない頂点はない、ということです。つまり、中間層は決定をしているのではありません。次の層が仕事をしやすいように、例を新しい場所へ移しているのです。
#
# **作ってみよう**：「両方が同じ」、つまり 1 0 0 1 を作りましょう。中間層はそのままにして、`my_w` と `my_theta` だけを変えます。
#
# **さらに挑戦**：ReLUのニューロンでもXORができます。$p = \max(0, x_1 + x_2)$、$q = \max(0, x_1 + x_2 - 1)$ とし、出力は活性化関数なしで $y = w_1 p + w_2 q$ とします。2つの重みはいくつでしょうか。
#
# <details><summary>答え（自分で試してから開きましょう）</summary>
#
# 両方が同じ：`my_w = np.array([[-1], [-1]])`、`my_theta = -1.5`。「$p$ と $q$ の両方ではない」ということです。ReLUの場合：4つの頂点で順に $(p, q) = (0, 0), (1, 0), (1, 0), (2, 1)$ となるので、$w_1 = 1$、$w_2 = -2$ です。
#
# </details>

# %% [markdown] lang="en"
# ## One hidden layer, or many?
#
# The article says three things here that are stronger than what is known. Let us take them one at a time.
#
# **"A network with at least one hidden layer is deep learning."** There is no agreed number. LeCun, Bengio and Hinton, in
# their survey *Deep learning* (Nature, 2015), speak of models with *multiple* processing layers. Most people would
# call our XOR network shallow. (Even counting differs: some count the input layer, some do not. The article counts it.)
#
# **"In theory one hidden layer is enough."** There is a theorem behind this. Cybenko proved in 1989, for neurons with a
# sigmoid, that one hidden layer can come as close as you like to any continuous function on a bounded region. But it
# may take very many neurons, and the theorem does not say how to find their weights.
#
# **"Why more layers help cannot be explained."** Not everything is understood. But a part of it can be proved, and you can see
# it happen. Take one number $x$ between 0 and 1, and two ReLU neurons:
#
# $$y = 2 \max(0, x) - 4 \max(0, x - 0.5)$$
#
# **Predict:** what is $y$ at 0, at 0.5 and at 1? Sketch it.

# %% [markdown] lang="ja"
# ## 中間層は1つでよいか、たくさん要るか
#
# もとの記事には、わかっていることよりも強く言いすぎているところが3つあります。順に見ていきましょう。
#
# **「中間層が1つ以上あればディープラーニングである」** 決まった数があるわけではありません。ルカン、ベンジオ、ヒントンの解説論文 *Deep learning*（Nature、2015年）は、**複数の**処理の層からなるモデル、という言い方をしています。このレッスンのXORのネットワークなら、浅いと言う人が多いでしょう。（層の数え方も、入力層を数える流儀と数えない流儀があります。記事は数えています。）
#
# **「理論上は中間層が1つあれば十分である」** これには定理の裏づけがあります。シベンコが1989年に、シグモイド関数のニューロンについて証明しました。限られた範囲の連続関数なら何でも、中間層が1つあれば、好きなだけ近づけられます。ただし、必要なニューロンの数はとても多くなるかもしれません。それに、定理は重みの見つけ方を教えてくれません。
#
# **「層を増やすとよくなる理由は説明できない」** たしかに、すべてがわかっているわけではありません。けれども、証明されている部分もあり、しかも目の前で確かめられます。0から1までの数 $x$ を1つと、ReLUのニューロンを2つ用意します。
#
# $$y = 2 \max(0, x) - 4 \max(0, x - 0.5)$$
#
# **予想**：$x$ が0、0.5、1のとき、$y$ はいくつでしょうか。グラフをスケッチしましょう。

# %% [markdown] lang="en"
# It goes up from 0 to 1 and down to 0 again: one fold, two straight pieces. Now send $y$ through the same two neurons again,
# and again, as a second and a third layer. The cell prints layers, neurons, and straight pieces.

# %% [markdown] lang="ja"
# 0から1まで上がり、また0まで下がります。1回折れて、まっすぐな部分が2つです。この $y$ を、もう一度、さらにもう一度、同じ2つのニューロンに通します。これが2番目、3番目の層です。次のセルは、層の数、ニューロンの数、まっすぐな部分の数を表示します。

# %%
x = np.linspace(0, 1, 2**12 + 1)
y = x
for layers in range(1, 11):
    y = 2 * relu(y) - 4 * relu(y - 0.5)
    pieces = 1 + np.count_nonzero(np.diff(np.sign(np.diff(y))))
    print(f"{layers:2}  {2 * layers:2}  {pieces:5}")

# %% [markdown] lang="en"
# Every layer doubles the pieces: 20 neurons in ten layers make 1024. With *one* hidden layer, each ReLU neuron can
# add one bend and no more, so $n$ neurons make at most $n + 1$ pieces. For 1024 pieces it would take 1023 neurons. Telgarsky
# (*Benefits of depth in neural networks*, 2016) made a theorem of this idea: there are deep networks that no shallow network
# can imitate unless it is exponentially larger.
#
# That explains what deep networks *can* do. That training finds such weights, on real data, is another question, and much of
# it is open.

# %% [markdown] lang="ja"
# 層を1つ重ねるたびに、まっすぐな部分が2倍になります。10層、20個のニューロンで1024個です。中間層が**1つ**だけなら、ReLUのニューロン1つにつき、折れ目は1つしか増えません。ですから $n$ 個のニューロンでは、多くても $n + 1$ 個です。1024個にするには、1023個のニューロンが要ります。テルガルスキーは、この考えを定理にしました（*Benefits of depth in neural networks*、2016年）。深いネットワークの中には、浅いネットワークでまねようとすると、指数関数的に大きくしなければならないものがあるのです。
#
# これで説明できるのは、深いネットワークに何が**できるか**です。本物のデータでの訓練が、そのような重みを見つけてくれるかどうかは別の問いで、まだわかっていないことがたくさんあります。

# %% [markdown] lang="en"
# ## What you have done
#
# - The input layer holds the data and computes nothing. Hidden and output layers sum, shift, and apply an activation.
# - Whoever chooses the inputs chooses what the network can know; a layer can lose what it was told.
# - A layer is one matrix product: $\;Z = XW + b$, $\;A = f(Z)$. Rows are examples, columns are neurons, $b = -\theta$.
# - Shapes first: $(n, d_\text{in})$ times $(d_\text{in}, d_\text{out})$ gives $(n, d_\text{out})$.
# - The output of a layer is the input of the next.
# - Two hidden neurons and an output solve XOR: they move the corners, until one line is enough.
#
# **In your own words:** explain to somebody, or to the wall, what is hidden about a hidden layer, and why $W$ has as many columns
# as the layer has neurons.

# %% [markdown] lang="ja"
# ## まとめ
#
# - 入力層はデータを置くだけで、計算はしない。中間層と出力層は、和をとり、ずらし、活性化関数に通す。
# - 入力を選ぶことは、ネットワークが知りうることを選ぶこと。層は、聞いたことを失うこともある。
# - 層は行列の積1つで書ける：$\;Z = XW + b$、$\;A = f(Z)$。行が例、列がニューロンで、$b = -\theta$
# - まず形から：$(n, d_\text{in})$ と $(d_\text{in}, d_\text{out})$ の積は $(n, d_\text{out})$
# - ある層の出力が、次の層の入力になる。
# - 中間層のニューロン2つと出力1つで、XORが解ける。1本の直線で分けられるように、頂点を動かすから。
#
# **自分の言葉で**：中間層はなぜ「隠れ層」とも呼ばれるのか。$W$ の列はなぜ層のニューロンと同じ数なのか。だれかに（いなければ壁に）説明してみましょう。

# %%
progress()

# %% [markdown] lang="en"
# **What comes next.** Our applicant has come as far as $c$, $d$, $e$. The last layer is still missing: how do $f$, $g$ and $h$
# say "the best card, the ordinary one, or none", and how wrong is that? **Lesson 06** gives the output layer its
# activation, and the network its loss.

# %% [markdown] lang="ja"
# **次のレッスンへ。** 申込者の信号は $c$、$d$、$e$ まで進みました。最後の層がまだ残っています。$f$、$g$、$h$ は「最上級のカード」「ふつうのカード」「発行しない」をどう表すのでしょうか。そして、その答えの外れ具合を、どう測るのでしょうか。**レッスン06**では、出力層に活性化関数を、ネットワークに損失を用意します。
