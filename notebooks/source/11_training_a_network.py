# %% [markdown] lang="en"
# # 11 Training a network
#
# You have every part now: layers, a loss, the way back, good first weights, an optimizer. In this lesson you put them together, train a network on real flowers and real wines, and ask the question that matters most: **how do I know that it has learned anything?**
#
# **At the end you will be able to**
#
# - split the rows of a data set, and say why some of them must be held out;
# - compare a network with a baseline, and standardise its inputs without a leak;
# - write one training step, from the rows of a mini-batch to the new weights;
# - see over-fitting in two curves, read a confusion matrix, and say why one run proves little;
# - say what an accuracy hides when the classes are ordered, or very unequal.
#
# **What you need:** lessons 05 to 10, above all 3_7 (a layer), 4_6 (the way back through a layer) and Adam.
#
# **Time:** about 75 minutes. No cell runs for more than a few seconds.

# %% [markdown] lang="ja"
# # 11 ネットワークを訓練する
#
# これで部品が全部そろいました。層、損失、逆伝播、よい初期値、オプティマイザーです。このレッスンでは、それらを組み合わせて、本物の花と本物のワインのデータでネットワークを訓練します。そして、いちばん大切な問いを考えます。**学習したと言えるのは、何を確かめたときでしょうか。**
#
# **このレッスンでできるようになること**
#
# - データの行を分けられる。なぜ一部をとっておくのかを説明できる。
# - ネットワークを「基準」と比べられる。情報を漏らさずに入力を標準化できる。
# - 訓練の1ステップを、ミニバッチの行から新しい重みまで、自分で書ける。
# - 2本の曲線から過学習を見つけ、混同行列を読み、1回の結果ではほとんど何も言えない理由を説明できる。
# - クラスに順序があるときや、数がかたよっているときに、正解率が隠してしまうものを説明できる。
#
# **必要なもの**：レッスン05から10まで。とくに 3_7（層）、4_6（層の逆伝播）、Adam。
#
# **時間**：約75分。どのセルも数秒で終わります。

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
warm_up("11_training_a_network")

# %% [markdown] lang="en"
# To check yourself, put your three answers after the name of the lesson and run the cell again.

# %% [markdown] lang="ja"
# 答え合わせをするには、レッスン名のうしろに3つの答えを並べて、もう一度実行します。

# %% [markdown] lang="en"
# ## 150 flowers
#
# The article ends with a program that learns from two data sets. The first is famous: 150 irises of three species, published by R. A. Fisher in 1936. Each flower is a row of four lengths. Given the four, which species is it? That is a question of "which one": a classification.

# %% [markdown] lang="ja"
# ## 150本の花
#
# もとの記事の最後には、2つのデータから学習するプログラムが付いています。1つ目は、1936年にフィッシャーが発表した有名なデータで、3種類のアヤメを150本測ったものです。1本の花が、4つの長さからなる1行です。4つの長さから種類を当てられるでしょうか。「どれ」を問う、分類の問題です。

# %%
from course_lib import data
from course_lib.activations import relu, relu_prime
from course_lib.baseline import majority_accuracy, majority_class
from course_lib.experiment import RECIPES, Recipe, repeat, run
from course_lib.layers import Dense, dense_backward, dense_forward
from course_lib.losses import softmax_cross_entropy_gradient
from course_lib.network import Network
from course_lib.optimizers import Adam
from course_lib.scaling import Standardizer
from course_lib.scores import accuracy, confusion_matrix, mean_distance
from course_lib.splitting import stratified_split
from course_lib.targets import one_hot
from course_lib.training import batches, train

irises = data.iris()
X, labels = irises.X, irises.labels
irises

# %%
print(X[:3])
print(labels[:3])

# %% [markdown] lang="en"
# The classes are numbered 0, 1, 2 in the order in which they are listed.
#
# ## A pupil who learns by heart
#
# Here is a pupil who looks at 105 of the flowers and notes all of them in a table. Asked for a flower, it looks the row up. **Predict:** how many of the 105 does it name rightly? And how many of the other 45?

# %% [markdown] lang="ja"
# クラスの番号は、書いてある順に0、1、2です。
#
# ## 丸暗記する生徒
#
# ここに、105本の花を見て、全部を表に書き写す生徒がいます。花について聞かれると、表からその行を探して答えます。**予想**：この生徒は、その105本のうち何本を正しく答えるでしょうか。残りの45本ではどうでしょうか。

# %%
rng = np.random.default_rng(11)
learn, rest = stratified_split(labels, rng)
print(len(learn), len(rest))

table = {tuple(row): label for row, label in zip(X[learn], labels[learn])}

for rows in (learn, rest):
    print(np.mean([table.get(tuple(row)) == label for row, label in zip(X[rows], labels[rows])]))

# %% [markdown] lang="en"
# All of the 105, and none of the 45. Nobody would say that this pupil knows irises. But had we examined it on the 105 flowers alone, it would have come out perfect.
#
# So a network, too, is examined on rows that it has **never seen**. They are set aside before the training begins: the **held-out** rows, also called test rows. `stratified_split` draws them at random, the same share of every class, here 30 %.
#
# **Explain:** the file lists the 50 setosa first, then the 50 versicolor, then the 50 virginica. What would happen if the first 105 rows were taken for training?
#
# <details><summary>Answer</summary>
#
# The network would see 50 setosa, 50 versicolor and 5 virginica. It would be examined on virginica only.
#
# </details>

# %% [markdown] lang="ja"
# 105本は全部正解で、45本は全部不正解です。この生徒がアヤメを知っているとは、だれも言わないでしょう。けれども、105本だけで試験をしていたら、満点だったのです。
#
# ですからネットワークも、**一度も見ていない**行で試験をします。訓練を始める前に、別にとっておくのです。これを**とっておいた行**、またはテスト用の行といいます。`stratified_split` は、どのクラスからも同じ割合（ここでは30％）を無作為に選びます。
#
# **説明してみよう**：ファイルには、はじめにsetosaが50行、次にversicolorが50行、最後にvirginicaが50行並んでいます。はじめの105行を訓練に使ったら、どうなるでしょうか。
#
# <details><summary>答え</summary>
#
# ネットワークが見るのは、setosa50本、versicolor50本、virginica5本です。そして試験に出るのはvirginicaだけになってしまいます。
#
# </details>

# %% [markdown] lang="en"
# ## What is it compared with?
#
# "89 % right": is that good? It depends on what one gets for nothing. The **baseline** of a classification is the answer of somebody who does not look at the flower at all, and always names the class that is most frequent in training.
#
# **Predict** the baseline for the irises. What would it be for a disease that one person in a hundred has?

# %% [markdown] lang="ja"
# ## 何と比べるか
#
# 「正解率89％」は、よい成績でしょうか。何もしなくても取れる点によります。分類の**基準**（ベースライン）とは、花をまったく見ずに、訓練用の行でいちばん多かったクラスをいつも答える人の正解率です。
#
# **予想**：アヤメの基準はいくつでしょうか。100人に1人がかかる病気を当てる問題ならどうでしょうか。

# %%
print(majority_class(labels[learn]))
print(majority_accuracy(labels[learn], labels[rest]))

# %% [markdown] lang="en"
# One third. For the disease the baseline is 99 %: "healthy", always. A program with 99 % may know nothing. So an accuracy without its baseline says little.
#
# ## Bring the columns to one size
#
# Petals are about a centimetre wide, sepals about six centimetres long. In other data one column holds metres and the next one millimetres. The weights of lesson 09 were scaled for inputs of mean 0 and standard deviation 1. So each column is **standardised**:
#
# $$x \leftarrow \frac{x - \mu}{s}$$
#
# Here $\mu$ is the mean of the column and $s$ its standard deviation. (This $\mu$ is not the one of momentum.) But the mean of which rows?

# %% [markdown] lang="ja"
# 3分の1です。病気の例では、いつも「健康」と答えるだけで99％になります。正解率99％のプログラムが、何も知らないこともあるのです。基準のない正解率は、ほとんど何も語りません。
#
# ## 列の大きさをそろえる
#
# 花弁の幅は1センチほど、がく片の長さは6センチほどです。別のデータなら、メートルの列の隣にミリメートルの列があるかもしれません。レッスン09の初期値は、入力の平均が0、標準偏差が1のときに合うように決めたものでした。そこで、列ごとに**標準化**します。
#
# $$x \leftarrow \frac{x - \mu}{s}$$
#
# $\mu$ はその列の平均、$s$ は標準偏差です。（モメンタムの $\mu$ とは別のものです。）では、どの行の平均でしょうか。

# %%
print(X[learn].mean(axis=0))
print(X.mean(axis=0))
print(X[rest].mean(axis=0))

# %% [markdown] lang="en"
# **Only of the training rows**, the first line. If the mean of all 150 were used, something about the held-out flowers would flow into the training before the exam. That is called a **leak**. Worst is the third line: held-out rows that are standardised by themselves. Imagine that one new flower arrives. Its own mean is itself, so it would always become 0.
#
# The three lines are close, and with irises a leak would hardly show. That is why this mistake lives long. It shows on the day when the new rows differ from the old ones.

# %% [markdown] lang="ja"
# **訓練用の行だけ**の平均、つまり1行目です。150行全部の平均を使うと、とっておいた花の情報が、試験の前に訓練に流れこみます。これを**情報の漏れ**（リーク）といいます。いちばんいけないのは3行目です。とっておいた行を、それ自身の平均で標準化するのです。新しい花が1本だけ届いたところを想像してください。その平均は花自身なので、標準化すればいつも0になってしまいます。
#
# 3つの値は近く、アヤメでは漏れがあってもほとんど気づきません。だから、この間違いは見過ごされやすいのです。問題が表に出るのは、新しいデータがこれまでと違っていたときです。

# %%
scale = Standardizer.of(X[learn])
S = scale.apply(X)
T = one_hot(labels, 3)

print(S[learn].mean(axis=0).round(4), S[learn].std(axis=0).round(4))
print(S[rest].mean(axis=0).round(4), S[rest].std(axis=0).round(4))
print(T[learn[:3]])

# %% [markdown] lang="en"
# **Explain:** why are the numbers of the second line not 0 and 1? Is that a fault?
#
# <details><summary>Answer</summary>
#
# It is as it should be. The held-out rows were moved and stretched by the mean and the standard deviation of *other* rows. They come close to 0 and 1, since they are flowers of the same kind.
#
# </details>
#
# ## Mini-batches
#
# The neuron of lesson 02 moved its weight after every single point. One can also take all rows and move once. Between the two lies the **mini-batch** of lesson 10: a few rows, such as 16, one step for their mean gradient, then the next few. The order is shuffled anew in each epoch.
#
# | rows for each step | the gradient is | steps in an epoch of 105 rows |
# |---:|---|---:|
# | 1 | very rough | 105 |
# | 16 | a little rough | $\square$ |
# | 105 | exact for the training rows | 1 |
#
# **With holes:** how many batches of 16 do 105 rows make, and how many rows has the last one? **Without help:** how many steps are 40 epochs in batches of 32?

# %% [markdown] lang="ja"
# **説明してみよう**：2行目が、ちょうど0と1になっていないのはなぜでしょうか。これは失敗でしょうか。
#
# <details><summary>答え</summary>
#
# これでよいのです。とっておいた行は「別の行」の平均と標準偏差を使って動かしました。同じ種類の花なので、0と1に近い値になります。
#
# </details>
#
# ## ミニバッチ
#
# レッスン02のニューロンは、点を1つ見るたびに重みを動かしました。全部の行を見てから1回だけ動かすこともできます。その間にあるのが、レッスン10の**ミニバッチ**です。たとえば16行ずつ取り出して、その平均の勾配で1回動かし、次の16行に進みます。順番はエポックごとに並べかえます。
#
# | 1ステップの行数 | 勾配は | 105行の1エポックのステップ数 |
# |---:|---|---:|
# | 1 | とても粗い | 105 |
# | 16 | 少し粗い | $\square$ |
# | 105 | 訓練用の行について正確 | 1 |
#
# **穴うめ**：105行を16行ずつに分けると、ミニバッチはいくつできますか。最後のミニバッチは何行でしょうか。**次は自力で**：32行ずつで40エポックなら、全部で何ステップでしょうか。

# %%
sizes = [len(rows) for rows in batches(105, 16, rng)]
print(len(sizes), sizes)

# %% [markdown] lang="en"
# Seven steps, and 9 rows in the last. In batches of 32 there are four steps in an epoch, so 160 in 40 epochs.
#
# A rough gradient is no misfortune. It costs little, so one can make many steps. Its tremble can even help over small dents of the landscape. That is the S in SGD, *stochastic*: by chance.
#
# ## One training step
#
# All of learning is one step, made again and again. Our network has one hidden layer with ReLU, and softmax with cross-entropy at its end. Write the shapes down before the code. A batch has 16 flowers, the hidden layer 8 neurons.
#
# | forward | shape | backward | shape |
# |---|---|---|---|
# | $X$ | (16, 4) | $dZ_2 = (\mathrm{softmax}(Z_2) - T)/16$ | (16, 3) |
# | $Z_1 = XW_1 + b_1$ | (16, 8) | $dW_2,\; db_2$ | $\square,\; \square$ |
# | $A_1 = \mathrm{ReLU}(Z_1)$ | (16, 8) | $dA_1$ | $\square$ |
# | $Z_2 = A_1W_2 + b_2$ | (16, 3) | $dZ_1 = dA_1 \cdot \mathrm{ReLU}'(Z_1)$ | (16, 8) |
# | $T$ | (16, 3) | $dW_1,\; db_1$ | $\square,\; \square$ |
#
# <details><summary>The five shapes</summary>
#
# A gradient has the shape of what it belongs to: $dW_2$ (8, 3), $db_2$ (3,), $dA_1$ (16, 8), $dW_1$ (4, 8), $db_1$ (8,).
#
# </details>

# %% [markdown] lang="ja"
# 7ステップで、最後は9行です。32行ずつなら1エポックが4ステップなので、40エポックで160ステップになります。
#
# 勾配が粗いのは、困ったことではありません。計算が軽いので何度も動かせますし、揺れのおかげで地図の小さなくぼみを越えられることもあります。SGDのSは、*stochastic*（確率的、偶然による）のSです。
#
# ## 訓練の1ステップ
#
# 学習とは、1つのステップを何度も繰り返すことです。ここで使うネットワークは、ReLUの中間層が1つ、最後がソフトマックス関数と交差エントロピーです。コードの前に形を書き出しましょう。ミニバッチは16本の花、中間層のニューロンは8個とします。
#
# | 順伝播 | 形 | 逆伝播 | 形 |
# |---|---|---|---|
# | $X$ | (16, 4) | $dZ_2 = (\mathrm{softmax}(Z_2) - T)/16$ | (16, 3) |
# | $Z_1 = XW_1 + b_1$ | (16, 8) | $dW_2,\; db_2$ | $\square,\; \square$ |
# | $A_1 = \mathrm{ReLU}(Z_1)$ | (16, 8) | $dA_1$ | $\square$ |
# | $Z_2 = A_1W_2 + b_2$ | (16, 3) | $dZ_1 = dA_1 \cdot \mathrm{ReLU}'(Z_1)$ | (16, 8) |
# | $T$ | (16, 3) | $dW_1,\; db_1$ | $\square,\; \square$ |
#
# <details><summary>5つの形</summary>
#
# 勾配は、もとのものと同じ形をしています。$dW_2$ は (8, 3)、$db_2$ は (3,)、$dA_1$ は (16, 8)、$dW_1$ は (4, 8)、$db_1$ は (8,) です。
#
# </details>

# %% [markdown] lang="en"
# The output layer, worked out on three flowers, one of each species, with weights that we make up:

# %% [markdown] lang="ja"
# 出力層のところを、各種類から1本ずつ選んだ3本の花と、適当に決めた重みで計算してみます。

# %%
few = [learn[labels[learn] == c][0] for c in range(3)]
W1, b1 = rng.normal(size=(4, 8)) / 2, np.zeros(8)
W2, b2 = rng.normal(size=(8, 3)) / 2, np.zeros(3)

hidden = relu(dense_forward(S[few], W1, b1))
scores = dense_forward(hidden, W2, b2)
d_scores = softmax_cross_entropy_gradient(scores, T[few])
d_weights, d_bias, d_hidden = dense_backward(d_scores, hidden, W2)

print(d_scores)
print(d_weights.shape, d_bias.shape, d_hidden.shape)

# %% [markdown] lang="en"
# **Explain:** in each row of `d_scores`, which is $dZ_2$, one number is negative. Which, and why? Why does each row sum to 0?
#
# <details><summary>Answer</summary>
#
# The one of the right class. Output minus target is negative only where the target is 1. The shares of a row sum to 1, and so do its targets; so the differences sum to 0.
#
# </details>
#
# ### Exercise 7_1: one training step
#
# Write `training_step(X, T, W1, b1, W2, b2, eta)`. It makes the forward pass, the backward pass, and one step of plain gradient descent, and returns the new `W1, b1, W2, b2`. The arrays that it is given stay as they are. Use the functions of the cell above, or NumPy alone.
#
# Two things to watch. The loss is the *mean* over the rows. And all four gradients belong to the weights with which the forward pass was made.

# %% [markdown] lang="ja"
# **説明してみよう**：`d_scores`（$dZ_2$ のことです）のどの行にも、負の数が1つあります。どれで、なぜでしょうか。どの行も合計が0になるのはなぜでしょうか。
#
# <details><summary>答え</summary>
#
# 正解のクラスのところです。「出力引く正解」が負になるのは、正解が1のところだけです。割合の合計も正解の合計も1なので、差の合計は0になります。
#
# </details>
#
# ### 練習 7_1：訓練の1ステップ training_step
#
# `training_step(X, T, W1, b1, W2, b2, eta)` を書いてください。順伝播、逆伝播、そしてふつうの勾配降下法の1ステップを行い、新しい `W1, b1, W2, b2` を返します。渡された配列は書きかえません。上のセルの関数を使っても、NumPyだけで書いてもかまいません。
#
# 気をつけることが2つあります。損失は行についての「平均」です。そして4つの勾配は、どれも順伝播に使った重みについてのものです。


# %% exercise="7_1"
def training_step(X, T, W1, b1, W2, b2, eta):
    ...
    ### BEGIN SOLUTION
    Z1 = dense_forward(X, W1, b1)
    A1 = relu(Z1)
    Z2 = dense_forward(A1, W2, b2)
    dZ2 = softmax_cross_entropy_gradient(Z2, T)
    dW2, db2, dA1 = dense_backward(dZ2, A1, W2)
    dZ1 = dA1 * relu_prime(Z1)
    dW1, db1, _ = dense_backward(dZ1, X, W1)
    return W1 - eta * dW1, b1 - eta * db1, W2 - eta * dW2, b2 - eta * db2
    ### END SOLUTION


# %% check="7_1"
check("7_1", training_step)

# %% [markdown] lang="en"
# ## The whole training
#
# The course library holds the same step inside `train`, for any number of layers and any optimizer. Here it trains 8 hidden neurons (tanh) on the 105 flowers for 40 epochs with Adam. With `held_out` it also measures the 45 other flowers after each epoch, without learning from them. In the picture the solid line is the training, the dashed line with dots the held-out flowers; the loss is on the left, the accuracy on the right.

# %% [markdown] lang="ja"
# ## 訓練の全体
#
# 講座のライブラリーの `train` は、これと同じステップを、どんな数の層にも、どのオプティマイザーにも使えるようにしたものです。次のセルでは、中間層のニューロン8個（tanh）を、105本の花で40エポック、Adamで訓練します。`held_out` を渡すと、残りの45本についてもエポックごとに測ります。測るだけで、学習には使いません。図の実線が訓練、丸の付いた破線がとっておいた花です。左が損失、右が正解率です。

# %%
rng = np.random.default_rng(11)
network = Network(
    [Dense.random(4, 8, "tanh", rng), Dense.random(8, 3, "linear", rng)],
    "softmax_cross_entropy",
)
history = train(
    network,
    S[learn],
    T[learn],
    Adam(0.03),
    epochs=40,
    batch_size=16,
    rng=rng,
    held_out=(S[rest], T[rest]),
)
plots.training_curves(history)

# %%
predicted = network.classify(S[rest])
print(accuracy(network.classify(S[learn]), labels[learn]))
print(accuracy(predicted, labels[rest]))
print(majority_accuracy(labels[learn], labels[rest]))

# %% [markdown] lang="en"
# Three numbers belong together: right on the training rows, right on the held-out rows, baseline. The second is the one to tell others. The loss began at 1.27, a little above $\ln 3 = 1.0986$, the yardstick of lesson 06: the network knew nothing, and was slightly sure of it.
#
# ## Watch it
#
# With two features we can look at the whole plane. The widget trains on the length and the width of the petals. Each mark is a flower, the colour and the hatching say what the network would answer there. A ring marks a flower that lies in the region of another class. $k$ is the epoch, η the learning rate, and $h$ the number of hidden neurons.
#
# **Predict first:** where will the last mistakes lie? **A**: between setosa (class 0) and the others. **B**: between versicolor (class 1) and virginica (class 2).

# %% [markdown] lang="ja"
# 3つの数は、いつも一緒に見ます。訓練用の行での正解率、とっておいた行での正解率、そして基準です。人に伝えるのは2番目です。はじめの損失は1.27で、レッスン06の「ものさし」$\ln 3 = 1.0986$ より少し大きい値でした。ネットワークは何も知らないのに、少しだけ自信があったのです。
#
# ## 見てみよう
#
# 特徴が2つなら、平面の全体を見られます。次のウィジェットは、花弁の長さと幅だけで訓練します。印の1つ1つが花で、色と模様は、ネットワークがその場所で何と答えるかを表しています。別のクラスの領域にある花は、輪で囲んであります。$k$ はエポック、η は学習率、$h$ は中間層のニューロンの数です。
#
# **まず予想**：最後まで間違いが残るのはどこでしょうか。**A**：setosa（クラス0）とほかの2つの間。**B**：versicolor（クラス1）とvirginica（クラス2）の間。

# %%
widgets.predict_first(widgets.watch_regions(X[:, 2:], labels), "A", "B")

# %% [markdown] lang="en"
# **Try:** give it a single hidden neuron, then sixteen. Make η ten times as large. When do the borders become wild? What does the dashed curve do then?
#
# ## Which ones does it confuse?
#
# An accuracy is one number for all classes. The **confusion matrix** shows more: a row for each true class, a column for each answer. What is right stands on the diagonal.
#
# **Worked example.** Ten flowers:
#
# | true | 0 | 0 | 0 | 1 | 1 | 1 | 1 | 2 | 2 | 2 |
# |---|---|---|---|---|---|---|---|---|---|---|
# | answer | 0 | 0 | 0 | 1 | 1 | 2 | 2 | 2 | 2 | 1 |
#
# Class 0: three answers 0. Class 1: two answers 1, two answers 2. Class 2: one answer 1, two answers 2.
#
# $$\begin{pmatrix} 3 & 0 & 0 \\ 0 & 2 & 2 \\ 0 & 1 & 2 \end{pmatrix}$$
#
# On the diagonal $3 + 2 + 2 = 7$, so the accuracy is 7/10. **With holes:** of the four true 1, $\square$ were found. Of the $\square$ flowers that were called 2, $\square$ really are 2. **Without help:** what are the accuracy and the baseline of $\begin{pmatrix} 8 & 2 \\ 1 & 9 \end{pmatrix}$?
#
# <details><summary>Answers</summary>
#
# 2 of the four were found. 4 were called 2, and 2 of them are. The accuracy is 17/20 = 85 %; each class has ten rows, so the baseline is 50 %.
#
# </details>

# %% [markdown] lang="ja"
# **やってみよう**：中間層のニューロンを1個にしたり、16個にしたりしてみましょう。η を10倍にしてみましょう。境目が激しく曲がるのはどんなときですか。そのとき破線の曲線はどうなりますか。
#
# ## どれとどれを取り違えるか
#
# 正解率は、全部のクラスをまとめた1つの数です。**混同行列**なら、もっと多くのことがわかります。行が本当のクラス、列がネットワークの答えです。対角線の上に、正解したものが並びます。
#
# **例題**：10本の花です。
#
# | 本当 | 0 | 0 | 0 | 1 | 1 | 1 | 1 | 2 | 2 | 2 |
# |---|---|---|---|---|---|---|---|---|---|---|
# | 答え | 0 | 0 | 0 | 1 | 1 | 2 | 2 | 2 | 2 | 1 |
#
# クラス0は、答え0が3本。クラス1は、答え1が2本、答え2が2本。クラス2は、答え1が1本、答え2が2本です。
#
# $$\begin{pmatrix} 3 & 0 & 0 \\ 0 & 2 & 2 \\ 0 & 1 & 2 \end{pmatrix}$$
#
# 対角線の和は $3 + 2 + 2 = 7$ なので、正解率は7/10です。**穴うめ**：本当に1である4本のうち、見つかったのは $\square$ 本。2と答えた $\square$ 本のうち、本当に2なのは $\square$ 本。**次は自力で**：混同行列が $\begin{pmatrix} 8 & 2 \\ 1 & 9 \end{pmatrix}$ のとき、正解率と基準はいくつでしょうか。
#
# <details><summary>答え</summary>
#
# 4本のうち2本が見つかりました。2と答えたのは4本で、そのうち本当に2なのは2本です。正解率は17/20、つまり85％。どちらのクラスも10行なので、基準は50％です。
#
# </details>

# %%
plots.confusion_matrix(confusion_matrix(predicted, labels[rest], 3))

# %% [markdown] lang="en"
# Setosa is never confused. What is left lies between versicolor and virginica, whose flowers overlap.
#
# ## One run proves little
#
# Another split, other first weights, another order of the batches: would the number be the same? `run` does all of the above for one seed, `repeat` for several. **Predict:** 45 held-out flowers. If chance alone makes two of them more or fewer wrong, by how much does the accuracy change?

# %% [markdown] lang="ja"
# setosaを取り違えることはありません。残る間違いは、花の大きさが重なり合うversicolorとvirginicaの間にあります。
#
# ## 1回の結果ではほとんど何も言えない
#
# 分け方、はじめの重み、ミニバッチの順番。それらが変わっても、同じ数になるでしょうか。`run` は、ここまでのことを1つのシード（乱数の種）について全部行い、`repeat` はいくつものシードについて行います。**予想**：とっておいた花は45本です。偶然のせいで間違いが2本増えたり減ったりすると、正解率はどれだけ変わりますか。

# %%
runs = repeat(irises, RECIPES["iris"], seeds=range(10))
accuracies = [one.accuracy for one in runs]

print(np.round(accuracies, 3))
print(np.mean(accuracies))

# %%
plots.seed_dots(accuracies, [one.baseline for one in runs])

# %% [markdown] lang="en"
# Two flowers are 4.4 points. The 89 % of our first run was bad luck: ten other runs lie between 93 % and 98 %. Whoever shows only the best of ten runs has shown their luck. So tell the mean, and how far the runs lie apart. A change of the program that makes 2 points of difference in one run has shown nothing yet.
#
# A trap lies here. Suppose that you try twenty learning rates and keep the one with the best held-out accuracy. Then you have chosen *by* the held-out rows, and they are no longer unseen. For choices one holds out a second set, the **validation** rows, and opens the test rows once, at the end.
#
# ## Over-fitting
#
# Can a network learn by heart, too? It can, if it has many weights and few rows. Here it gets 30 flowers, 64 hidden neurons and 200 epochs. **Predict** both curves: the loss on the 30 flowers, and the dashed one, on the other 120.

# %% [markdown] lang="ja"
# 2本は4.4ポイントにあたります。最初の1回の89％は、運が悪かったのです。ほかの10回は93％から98％の間にあります。10回のうち、いちばんよい結果だけを見せるのは、運のよさを見せているのと同じです。平均と、ばらつきを伝えましょう。プログラムを変えて、1回だけ2ポイントよくなったとしても、まだ何も示せていません。
#
# ここには落とし穴もあります。20通りの学習率を試して、とっておいた行での正解率がいちばんよいものを選んだとします。すると、とっておいた行「で」選んだことになり、もう「見ていない行」ではありません。何かを選ぶときには、そのための**検証用**の行をもう1組とっておき、テスト用の行は、最後に1回だけ使います。
#
# ## 過学習
#
# ネットワークも丸暗記をするのでしょうか。重みがたくさんあって、行が少なければ、します。ここでは30本の花、中間層64個、200エポックで訓練します。2本の曲線を**予想**しましょう。30本についての損失と、残りの120本についての損失（破線）です。

# %%
greedy = run(irises, Recipe(hidden=(64,), epochs=200, held_out=0.8), seed=1)
plots.training_curves(greedy.history)

# %%
print(greedy.history.losses[-1])
print(greedy.history.held_out_losses.min(), greedy.history.held_out_losses.argmin())
print(greedy.history.held_out_losses[-1])

# %% [markdown] lang="en"
# The training loss falls and falls. The held-out loss falls at first, has its lowest point early, and climbs again to several times that. From there on the network learns these 30 flowers and no longer irises: it **over-fits**. Its accuracy hardly moves, since most answers stay the same. But where it is wrong it becomes more and more *sure*, and the cross-entropy makes it pay for that.
#
# Three things help: fewer weights; stopping where the held-out loss is lowest (chosen on validation rows); and more rows. **Change it**, one at a time. Take 2 hidden neurons, `hidden=(2,)`. Then take 64 again, with more rows: `held_out=0.3` and `epochs=57`. (57 epochs of 7 steps are as many steps as 200 epochs of 2.) Does the dashed curve still climb as far?
#
# <details><summary>What we saw</summary>
#
# With 2 neurons it hardly climbs at all. With 105 rows it still climbs, but ends far lower than with 30.
#
# </details>
#
# ### Exercise 7_2: beat the baseline
#
# Now all of it is yours. Write `classify(X_train, T_train, X_test, seed)`.
#
# - `X_train` (n, d) and `T_train` (n, k), one-hot: learn from these.
# - `X_test` (m, d): classify these. Return m class numbers from 0 to k − 1. Their true classes are known to the checker only.
# - `seed`: for a generator of your own, `rng = np.random.default_rng(seed)`.
#
# Your function is called with two data sets: irises in other units, with the classes in another order, and four clouds of points that were made up for the check. So it has to learn anew each time, and nobody can know the rows by heart. The columns have very different sizes.
#
# **What counts:** for full marks at most a third of the baseline's mistakes may be left. If always naming one class has 70 %, that is 30 % mistakes; 10 % may be left, so 90 % is enough. In between there are points in proportion. Grading uses other rows than the check.
#
# One way to a solution is the cell that trained the irises above. The check trains your network, so it may take some seconds. If the result is poor, it trains a few times more in order to find out why.

# %% [markdown] lang="ja"
# 訓練用の損失は、どこまでも下がっていきます。とっておいた行の損失は、はじめは下がりますが、早いうちに最小になり、そのあとは何倍にも上がります。そこから先でネットワークが覚えているのは、この30本であって、アヤメではありません。これを**過学習**といいます。答えはほとんど変わらないので、正解率はあまり動きません。けれども、外れているところで、ますます自信をもっていきます。交差エントロピーは、その分だけ大きくなるのです。
#
# 過学習を抑える方法は3つあります。重みを減らす、とっておいた行の損失が最小のところで止める（検証用の行で決めます）、そして行を増やすことです。**変えてみよう**：1つずつ試しましょう。まず、中間層のニューロンを2個にします（`hidden=(2,)`）。次に、64個に戻して、行を増やします（`held_out=0.3`、`epochs=57`）。（7ステップのエポック57回は、2ステップのエポック200回と、ほぼ同じステップ数です。）破線は、やはり同じくらい上がりますか。
#
# <details><summary>観察したこと</summary>
#
# 2個なら、ほとんど上がりません。105本なら、上がりはしますが、30本のときよりずっと低いところで終わります。
#
# </details>
#
# ### 練習 7_2：基準に勝つ
#
# 今度は全部を自分で作ります。`classify(X_train, T_train, X_test, seed)` を書いてください。
#
# - `X_train` は (n, d)、`T_train` は (n, k) でone-hotです。これで学習します。
# - `X_test` は (m, d) です。これを分類して、0から k − 1 までのクラスの番号をm個返します。本当のクラスは、チェックのプログラムだけが知っています。
# - `seed` は、自分の乱数を作るためのものです。`rng = np.random.default_rng(seed)` と書きます。
#
# この関数は、2種類のデータで呼び出されます。単位を変え、クラスの順番も入れかえたアヤメと、チェックのために新しく作った、4つのかたまりに分かれた点です。毎回はじめから学習しなければならず、行を暗記していても役に立ちません。列の大きさは、列ごとにまったく違います。
#
# **評価のしかた**：間違いを、基準の3分の1以下まで減らせば満点です。いつも1つのクラスを答えて70％なら、間違いは30％です。間違いを10％まで減らせばよいので、90％で満点になります。その間なら、割合に応じて点がつきます。採点では、チェックとは別の行を使います。
#
# 上でアヤメを訓練したセルが手がかりになります。チェックではネットワークを訓練するので、数秒かかることがあります。結果がよくないときは、原因を調べるために、さらに何回か訓練します。


# %% exercise="7_2"
def classify(X_train, T_train, X_test, seed):
    ...
    ### BEGIN SOLUTION
    rng = np.random.default_rng(seed)
    scale = Standardizer.of(X_train)
    layers = [
        Dense.random(X_train.shape[1], 16, "relu", rng),
        Dense.random(16, T_train.shape[1], "linear", rng),
    ]
    network = Network(layers, "softmax_cross_entropy")
    train(network, scale.apply(X_train), T_train, Adam(0.01), epochs=30, batch_size=16, rng=rng)
    return network.classify(scale.apply(X_test))
    ### END SOLUTION


# %% check="7_2"
check("7_2", classify)

# %% [markdown] lang="en"
# ## 1599 wines
#
# The article's second data set: eleven measurements of red wines from Portugal, such as acidity, sugar and alcohol, and the mark that tasters gave each, from 3 to 8. P. Cortez and others published it in 2009. The file is not part of this course. The next cell downloads it once and keeps it. **Without the internet nothing breaks:** the cell then says what you can do, and goes on with another data set that we have here, the chemistry of 178 wines from three grape varieties. The numbers in the text are those of the red wines.

# %% [markdown] lang="ja"
# ## 1599本のワイン
#
# 記事の2つ目のデータは、ポルトガルの赤ワインです。酸や糖やアルコールなど11個の測定値と、味見をした人たちがつけた3から8までの点数で、2009年にコルテス（P. Cortez）らが発表しました。このファイルは講座には入っていません。次のセルは、一度だけダウンロードして保存します。**インターネットにつながっていなくても大丈夫です。** そのときは、どうすればよいかを表示してから、手元にある別のデータ（3種類のぶどうから作られた178本のワインの成分）で先に進みます。本文の数は、赤ワインのものです。

# %%
wine = data.red_wine_or_stand_in()
wine

# %%
print(wine.class_counts)
print(majority_accuracy(wine.labels, wine.labels))

# %% [markdown] lang="en"
# Look at the counts before anything else. Of 1599 wines 1319 have a 5 or a 6, ten have a 3, eighteen have an 8. To say "5" always is right for 42.6 %.
#
# **Predict:** ten runs. By how many points will the network beat that?

# %% [markdown] lang="ja"
# 何よりも先に、個数を見ましょう。1599本のうち1319本が5点か6点で、3点は10本、8点は18本しかありません。いつも「5点」と答えると、42.6％が正解です。
#
# **予想**：10回訓練します。ネットワークは、基準を何ポイント上回るでしょうか。

# %%
runs = repeat(wine, RECIPES[wine.name], seeds=range(10))
accuracies = [one.accuracy for one in runs]

print(np.mean(accuracies), np.mean([one.baseline for one in runs]))
plots.seed_dots(accuracies, [one.baseline for one in runs])

# %%
first = runs[0]
plots.confusion_matrix(first.confusion, labels="345678" if wine.ordered else None)

# %% [markdown] lang="en"
# With red wine the mean is about 60 %: some 17 points above the baseline. But look at the matrix, and read its rows one by one.
#
# - **The rare marks are hardly ever named.** In our first run there are 24 held-out wines with a 3, a 4 or an 8. The network names one of them rightly. The accuracy hides this, since they are so few: this is called **class imbalance**. Whoever looks for the excellent wines has a useless network with 60 %.
# - **The marks are in an order.** To take a 5 for a 6 is a small mistake, to take a 3 for an 8 is a large one. Accuracy and cross-entropy do not know that. For them all wrong answers are alike. We met this in lesson 06 with the ages 29 and 92.
#
# For ordered classes it helps to ask how *far* off an answer is. Compare the network with the one who always says the most frequent mark:

# %% [markdown] lang="ja"
# 赤ワインでは平均がおよそ60％で、基準を17ポイントほど上回ります。でも、混同行列を1行ずつ読んでみましょう。
#
# - **めずらしい点数は、ほとんど答えてもらえません。** 最初の1回では、とっておいたワインのうち、3点、4点、8点のものが24本あります。ネットワークが正しく答えたのは1本だけです。数が少ないので、正解率にはほとんど現れません。これを**クラスの不均衡**といいます。飛びぬけておいしいワインを探している人にとって、この正解率60％のネットワークは役に立ちません。
# - **点数には順序があります。** 5点を6点と答えるのは小さな間違い、3点を8点と答えるのは大きな間違いです。正解率も交差エントロピーも、それを知りません。間違いはどれも同じに扱われます。レッスン06の、29歳と92歳の話と同じです。
#
# クラスに順序があるときは、答えがどれだけ「離れているか」を調べるとよいでしょう。いちばん多い点数をいつも答える人と比べてみます。

# %%
always = np.full_like(first.true, majority_class(wine.labels[first.train_rows]))
off = np.abs(first.predicted - first.true)

print(mean_distance(first.predicted, first.true), mean_distance(always, first.true))
print(np.mean(off <= 1))

# %% [markdown] lang="en"
# With red wine the network is 0.40 marks off on average, the constant answer 0.73. Of 100 wines about 98 are right to within one mark. So the network is better than "60 %" sounds on one side, and worse on the other. (With the three grape varieties the distance means nothing: they have no order.)
#
# Two more things, to be honest. Of the 1599 rows 240 repeat an earlier row exactly, so that a held-out wine may have a twin among the training rows; without them the result is nearly the same. And a mark is a matter of taste: tasters do not agree among themselves, and no program can be expected to hit the mark more often than they agree.
#
# **Make it:** treat the mark as a number, a question of "how much". Which output and which loss would you take (lesson 06)? What would be the baseline then?
#
# <details><summary>One answer</summary>
#
# One output neuron, linear, and the squared error. Now 5.4 for a 6 is a small mistake, and the order is used. The baseline is the mean mark of the training rows.
#
# </details>

# %% [markdown] lang="ja"
# 赤ワインでは、ネットワークの答えは平均0.40点、いつも同じ答えでは平均0.73点離れています。100本のうち約98本は、1点以内の差に収まっています。「60％」という数から受ける印象よりも、ある面ではよく、ある面では悪いのです。（3種類のぶどうには順序がないので、距離に意味はありません。）
#
# 正直に書いておくことが、あと2つあります。1599行のうち240行は、前に出てきた行とまったく同じです。とっておいたワインの双子が、訓練用の行にいるかもしれません。それらを除いても、結果はほとんど変わりません。また、点数は好みの問題でもあります。味見をする人どうしでも意見は分かれます。その一致の度合いを超えて当てることは、望めません。
#
# **作ってみよう**：点数を数として扱い、「いくつ」の問いに変えてみましょう。レッスン06を思い出すと、出力と損失には何を選びますか。そのときの基準は何になりますか。
#
# <details><summary>答えの一例</summary>
#
# 出力のニューロンは1つで、線形。損失は2乗誤差です。6点のワインに5.4と答えるのは小さな間違いになり、順序が生かされます。基準は、訓練用の行の点数の平均です。
#
# </details>

# %% [markdown] lang="en"
# ## What the article's program does, and what ours does instead
#
# The article's program trains, and that alone is something: its author wrote every step by hand. But it holds mistakes that a falling loss does not show. You know all you need in order to understand them.
#
# | the article's program | what comes of it | ours |
# |---|---|---|
# | weights scaled by the size of the layer itself | a wrong scale wherever neighbouring layers differ | $n$ is the number of inputs, lesson 09 |
# | the derivative of tanh made from the gradient, not from the output | wrong gradients in every tanh layer | $1 - \tanh^2(z)$, checked by numbers |
# | a name that is not defined in the sigmoid | it stops with a NameError | every function has a test |
# | Adam skips a step, and does not count it, where a gradient is 0 | the running means stand still | a gradient of 0 is a gradient like any other, lesson 10 |
# | `exp` of large numbers in softmax and sigmoid | overflow | the largest $u$ is subtracted first, lesson 06 |
# | `log(random())` in Box-Muller | `random()` can be 0, and $\ln 0$ does not exist | $\ln(1 - r)$, lesson 09 |
# | functions are chosen by `eval` of a text | any text is run as a program | a table of names |
#
# The second one in numbers. The gradient that arrives is $g = 0.2$, and $z = 0.5$:

# %% [markdown] lang="ja"
# ## 記事のプログラムと、この講座のプログラム
#
# 記事のプログラムは、たしかに学習します。筆者がどの段階も自分の手で書いたもので、それだけでもたいしたものです。けれども、損失が下がるだけでは気づかない間違いが残っています。どれも、ここまでに学んだことで理解できます。
#
# | 記事のプログラム | その結果 | この講座 |
# |---|---|---|
# | 重みの大きさを、その層自身のニューロンの数で決める | 隣の層と数が違うと、大きさが合わない | $n$ は入力の数（レッスン09） |
# | tanhの微分を、出力ではなく勾配から求める | tanhの層の勾配が全部違ってしまう | $1 - \tanh^2(z)$ を、数値で検算 |
# | シグモイド関数の中に、定義していない名前がある | NameErrorで止まる | どの関数にもテストがある |
# | 勾配が0のとき、Adamがそのステップを飛ばし、回数にも数えない | 移動平均が止まってしまう | 勾配0も、ほかと同じように扱う（レッスン10） |
# | ソフトマックス関数とシグモイド関数で、大きな数の `exp` を求める | 数があふれる | 先に最大の $u$ を引く（レッスン06） |
# | ボックス＝ミューラー法の `log(random())` | `random()` は0になることがあり、$\ln 0$ は存在しない | $\ln(1 - r)$ を使う（レッスン09） |
# | 文字列を `eval` して関数を選ぶ | どんな文字列もプログラムとして実行される | 名前の表から選ぶ |
#
# 2番目を数で見てみましょう。戻ってきた勾配が $g = 0.2$、$z = 0.5$ のときです。

# %%
g, z, h = 0.2, 0.5, 1e-5

print((np.tanh(z + h) - np.tanh(z - h)) / (2 * h))
print(1 - np.tanh(z) ** 2)
print(1 - g**2)

# %% [markdown] lang="en"
# The measured slope agrees with ours. The third line is what the program would multiply by. A network may learn in spite of it. Perhaps it learns more slowly, or to a worse end, and nobody notices. **A loss that goes down proves nothing: check the gradients.**
#
# ## What you have done
#
# - Some rows are held out before anything else. Only they say what was learned.
# - Every accuracy stands beside its baseline.
# - Mean and standard deviation come from the training rows alone. Anything else is a leak.
# - A training step: forward, backward, and only then all updates. An epoch is all mini-batches once, in a new order.
# - The held-out loss climbs while the training loss falls: over-fitting.
# - Several seeds, their mean and their spread. The test rows are opened once.
# - A confusion matrix shows what the accuracy hides: rare classes, and how far off the mistakes are.
#
# **In your own words:** a friend tells you, "My network has 97 %!" Which three questions do you ask?

# %% [markdown] lang="ja"
# 測った傾きは、この講座の式と一致します。3行目が、記事のプログラムがかける数です。これでもネットワークは学習することがあります。学習が遅くなったり、結果が悪くなったりしても、だれも気づかないかもしれません。**損失が下がっても、何の証明にもなりません。勾配を検算しましょう。**
#
# ## まとめ
#
# - 何よりも先に、一部の行をとっておく。何を学んだかを教えてくれるのは、その行だけ。
# - 正解率は、いつも基準と並べて見る。
# - 平均と標準偏差は訓練用の行だけから求める。そうでなければ、情報の漏れになる。
# - 訓練の1ステップは、順伝播、逆伝播、そのあとで全部の更新。1エポックでは、全部のミニバッチを新しい順番で1回ずつ使う。
# - 訓練用の損失が下がるのに、とっておいた行の損失が上がるのが、過学習。
# - いくつものシードで訓練して、平均とばらつきを見る。テスト用の行を使うのは1回だけ。
# - 混同行列は、正解率が隠しているものを見せてくれる。めずらしいクラスと、間違いの大きさ。
#
# **自分の言葉で**：友だちが「私のネットワークは正解率97％だよ」と言ってきました。あなたなら、どんな3つの質問をしますか。

# %%
progress()

# %% [markdown] lang="en"
# **What comes next.** You have built a network from its first neuron, and trained it on data of the real world. All layers so far were fully connected. **Lesson 12** visits a zoo of others: networks that look at pictures, that remember, and that play against each other. Small, and from scratch.

# %% [markdown] lang="ja"
# **次のレッスンへ。** 最初の1つのニューロンから始めて、現実のデータで訓練するところまで来ました。ここまでの層は、どれも全結合でした。**レッスン12**では、いろいろなネットワークを見てまわります。画像を見るもの、覚えておくもの、互いに競い合うもの。どれも小さく、はじめから作ります。
