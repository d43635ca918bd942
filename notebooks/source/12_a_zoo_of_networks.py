# %% [markdown] lang="en"
# # 12 A zoo of networks
#
# So far every network was built of one kind of layer, in which each neuron is connected with every number before it. In this lesson you visit three others: a network that looks at pictures, one that remembers, and two that play against each other. Each is small, each is built from scratch, and for each we check the gradients.
#
# **At the end you will be able to**
#
# - work out a convolution by hand and as a function, and say what shared weights are good for;
# - take a recurrent network through a sequence, say why its gradient vanishes, and what the gates of an LSTM do about it;
# - write down what a forger and an expert pay, and say what their losses tell, and what they do not;
# - say what all networks of this course have in common.
#
# **What you need:** lessons 05 to 11, above all the branch on the way back (lesson 08), the vanishing gradient (lesson 09) and the training step (7_1).
#
# **Time:** about 180 minutes: an hour for each of three animals. Take them on three days. Each brings its own imports, so that on another day you run the set-up cell and begin there. One cell takes up to ten seconds, the others a few at most.

# %% [markdown] lang="ja"
# # 12 いろいろなネットワーク
#
# これまでのネットワークは、どのニューロンも前の層のすべての数とつながる、1種類の層だけでできていました。このレッスンでは、別の3つを見てまわります。画像を見るネットワーク、覚えておくネットワーク、そして互いに競い合う2つのネットワークです。どれも小さく、はじめから作り、どれについても勾配を検算します。
#
# **このレッスンでできるようになること**
#
# - 畳み込みを手と関数で計算できる。重みを共有すると何がよいのかを説明できる。
# - リカレントニューラルネットワークに系列を読ませることができる。その勾配が消える理由と、LSTMのゲートのはたらきを説明できる。
# - 偽造者と鑑定家の損失を書ける。その損失からわかることと、わからないことを説明できる。
# - この講座のネットワークすべてに共通することを説明できる。
#
# **必要なもの**：レッスン05から11まで。とくに、逆伝播での分岐（レッスン08）、勾配消失（レッスン09）、訓練の1ステップ（7_1）。
#
# **時間**：約180分。3つのネットワークに、およそ1時間ずつです。3日に分けて進めましょう。それぞれが必要なものを自分でインポートするので、別の日には、準備のセルを実行してから、続きの節を始められます。10秒近くかかるセルが1つあります。ほかは、長くても数秒です。

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
warm_up("12_a_zoo_of_networks")

# %% [markdown] lang="en"
# To check yourself, put your three answers after the name of the lesson and run the cell again.

# %% [markdown] lang="ja"
# 答え合わせをするには、レッスン名のうしろに3つの答えを並べて、もう一度実行します。

# %% [markdown] lang="en"
# ## What they have in common
#
# Look once more at the training step of lesson 11. What did it ask of a layer? Two things only.
#
# - **Forward:** from what comes in, make what goes out.
# - **Backward:** from the gradient in what went out, make the gradient in what came in, and in the layer's own weights.
#
# Of a loss it asked two things as well: its value and its gradient. Everything else, batches, optimizers, held-out rows, never looks inside a layer. So whatever has a forward and a backward can be put into a network, and be trained by what you have already built.
#
# | network | made for | what is new |
# |---|---|---|
# | dense (lessons 05 to 11) | rows of numbers | nothing: each with each |
# | convolutional | pictures | a small window slides; **one weight is used in many places** |
# | recurrent | sequences | the same layer again and again; **one weight is used at many times** |
# | adversarial | making new things | the loss of one network is **another network** |
#
# Two of them rest on one idea, which was your third warm-up. Let the weight $w = 0.3$ be used twice:
#
# $$L = \tanh(2w) + \tanh(5w)$$
#
# **Predict:** the first place alone would give $dL/dw = 2 \tanh'(0.6) = 1.42$, the second alone $5 \tanh'(1.5) = 0.90$. What is $dL/dw$?

# %% [markdown] lang="ja"
# ## 共通すること
#
# レッスン11の訓練のステップを、もう一度見てみましょう。層に求めていたのは何でしょうか。2つだけです。
#
# - **順伝播**：入ってきたものから、出ていくものを作る。
# - **逆伝播**：出ていったものについての勾配から、入ってきたものについての勾配と、自分の重みについての勾配を作る。
#
# 損失に求めていたのも、値と勾配の2つです。ミニバッチも、オプティマイザーも、とっておいた行も、層の中は見ません。ですから、順伝播と逆伝播ができるものなら何でもネットワークに入れられますし、これまでに作ったものでそのまま訓練できます。
#
# | ネットワーク | 何のためか | 新しいこと |
# |---|---|---|
# | 全結合（レッスン05から11） | 数の並んだ行 | なし。すべてがすべてとつながる |
# | 畳み込み | 画像 | 小さな窓が動く。**1つの重みをたくさんの場所で使う** |
# | リカレント | 系列 | 同じ層を何度も通る。**1つの重みをたくさんの時刻で使う** |
# | 敵対的生成 | 新しいものを作る | 片方の損失が、**もう1つのネットワーク**になる |
#
# そのうち2つは、準備運動の3問目と同じ考えにもとづいています。重み $w = 0.3$ を2回使ってみましょう。
#
# $$L = \tanh(2w) + \tanh(5w)$$
#
# **予想**：1か所目だけなら $dL/dw = 2 \tanh'(0.6) = 1.42$、2か所目だけなら $5 \tanh'(1.5) = 0.90$ です。$dL/dw$ はいくつでしょうか。

# %%
from course_lib.gradcheck import numeric_gradient

print(numeric_gradient(lambda w: np.tanh(2 * w) + np.tanh(5 * w), 0.3))

# %% [markdown] lang="en"
# Their sum, 2.33. Whether a weight is used twice or in a thousand places: going forward it is copied, going back the gradients of all places are **added up**. Keep this in mind.

# %% [markdown] lang="ja"
# 2つの和で、2.33です。2回使っても、1000か所で使っても同じです。順伝播では重みが写し取られ、逆伝播ではすべての場所の勾配を**足し合わせます**。覚えておきましょう。

# %% [markdown] lang="en"
# ## A network that looks
#
# The first animal in our zoo reads handwriting. 43 people wrote digits on a form; each was scanned and shrunk to 8 by 8 pixels. E. Alpaydin and C. Kaynak published them in 1998. We have the 1797 digits of 13 of the writers.

# %% [markdown] lang="ja"
# ## 見るネットワーク
#
# 動物園の最初の動物は、手書きの文字を読みます。43人が用紙に数字を書き、それを読み取って、8×8画素まで小さくしたものです。1998年にE. AlpaydinとC. Kaynakが公開しました。ここにあるのは、そのうち13人が書いた1797個です。

# %%
from course_lib import convolution, data
from course_lib.activations import relu
from course_lib.convolution import Convolution
from course_lib.data import to_images
from course_lib.flatten import Flatten
from course_lib.gradcheck import check_network
from course_lib.layers import Dense
from course_lib.network import Network
from course_lib.optimizers import Adam
from course_lib.pooling import MaxPool
from course_lib.splitting import stratified_split
from course_lib.summary import summary
from course_lib.targets import one_hot
from course_lib.training import train

handwriting = data.digits()
images = to_images(handwriting.X)
plots.digit_images(images[:10], handwriting.labels[:10])

# %%
print(images.shape)
print((16 * images[1, 0]).astype(int))

# %% [markdown] lang="en"
# For a computer a picture is a table of numbers: here 0 is paper and 16 is full ink. (`images` holds them divided by 16.) The shape says: 1797 images, **one channel**, 8 rows, 8 columns. A colour photo would have three channels, red, green and blue.
#
# A network of lesson 11 would take the 64 pixels as one long row. What does it lose by that? The next cell moves every pixel to another place, by the same rule in all images. **Predict:** can you still read them? Can a network of dense layers still learn them?

# %% [markdown] lang="ja"
# コンピューターにとって、画像は数の表です。ここでは、紙が0、インクでいっぱいの画素が16です。（`images` には16で割った値が入っています。）配列の形は、画像が1797枚、**チャネルが1つ**、縦8画素、横8画素という意味です。カラー写真なら、赤、緑、青の3チャネルになります。
#
# レッスン11のネットワークなら、64画素を1列に並べて受け取るでしょう。それによって、何が失われるのでしょうか。次のセルは、すべての画像で同じように、画素の場所を入れかえます。**予想**：あなたは、それでも読めますか。全結合のネットワークは、それでも学習できるでしょうか。

# %%
order = np.random.default_rng(0).permutation(64)
shuffled = images.reshape(-1, 64)[:, order].reshape(images.shape)
plots.digit_images(shuffled[:10], handwriting.labels[:10])

# %% [markdown] lang="en"
# You cannot, and the network does not even notice. A weighted sum does not ask in which order its pixels stand: move the rows of $W$ as the pixels were moved, and every sum is the same. So a dense layer does not know which pixels are **neighbours**. It does not know either that a stroke in the left half is the same thing as a stroke in the right half. It has to learn both, from other weights.
#
# ## A small window
#
# The remedy is to look through a small window. A **kernel** is a small table of weights. It is laid on the left upper corner of the image; each pixel is multiplied by the weight that lies on it, the products are added up, and a bias is added. That is one neuron with four inputs. Then the *same* kernel, with the same weights, moves on by one pixel.

# %% [markdown] lang="ja"
# あなたには読めません。でも、ネットワークは気づきもしません。重み付きの和は、画素の順番を問わないからです。画素と同じように $W$ の行を入れかえれば、和はどれも同じになります。つまり全結合の層は、どの画素が**隣どうし**なのかを知りません。左半分にある線と、右半分にある線が同じものだということも知りません。別々の重みで、両方を学ばなければならないのです。
#
# ## 小さな窓
#
# そこで、小さな窓からのぞくことにします。**カーネル**は、重みを並べた小さな表です。まず画像の左上に重ねます。画素と、それに重なった重みをかけ、積を全部足し、バイアスを足します。これは入力が4つのニューロンです。次に、「同じ」カーネルを、同じ重みのまま、1画素だけ動かします。

# %%
x = np.array([[1, 3, -2, 0], [2, -1, 4, 1], [5, 2, 0, -3]])
kernel = np.array([[2, -1], [3, 4]])

plots.convolution_window(x, kernel, bias=5)

# %% [markdown] lang="en"
# The first window holds 1, 3, 2, −1, so
#
# $$z = 1 \cdot 2 + 3 \cdot (-1) + 2 \cdot 3 + (-1) \cdot 4 + 5 = 6$$
#
# **With holes.** The window moves one pixel to the right: $z = 3 \cdot \square + (-2) \cdot \square + (-1) \cdot \square + 4 \cdot \square + 5 = \square$. How many numbers will $Z$ hold in the end? Work it out, then run the cell.
#
# In a formula, for the window that begins in row $r$ and column $c$: $z_{r,c} = b + \sum_{i,j} w_{i,j}\, x_{r+i,\,c+j}$. This is a **convolution**. (Strictly, mathematics turns the kernel round by half a turn first, and calls the version without the turn a cross-correlation. Networks learn their kernels, so the turn would change nothing, and the field leaves it out.)

# %% [markdown] lang="ja"
# 最初の窓には、1、3、2、−1 があります。ですから、
#
# $$z = 1 \cdot 2 + 3 \cdot (-1) + 2 \cdot 3 + (-1) \cdot 4 + 5 = 6$$
#
# **穴うめ**：窓が1画素右へ動きます。$z = 3 \cdot \square + (-2) \cdot \square + (-1) \cdot \square + 4 \cdot \square + 5 = \square$。最後に、$Z$ には数がいくつ入るでしょうか。計算してから、次のセルを実行しましょう。
#
# 式で書くと、$r$ 行 $c$ 列から始まる窓について $z_{r,c} = b + \sum_{i,j} w_{i,j}\, x_{r+i,\,c+j}$ です。これを**畳み込み**といいます。（正確には、数学の畳み込みでは先にカーネルを180度回します。回さないものは相互相関と呼ばれます。ネットワークのカーネルは学習で決まるので、回しても回さなくても同じことです。そこで、この分野では回しません。）

# %%
plots.convolution_window(x, kernel, bias=5, k=2)

# %%
print(convolution.convolve(x[None, None], kernel[None, None], np.array([5]))[0, 0])

# %% [markdown] lang="en"
# $3 \cdot 2 + (-2)(-1) + (-1) \cdot 3 + 4 \cdot 4 + 5 = 26$, and there are six windows in all.
#
# ## Watch it slide
#
# What is a kernel good for? This one has −1 on the left and 1 on the right. The image is an upright stroke: the larger a number, the more ink. Step moves the window, $k$ counts the windows, $b$ is the bias.
#
# **Predict first:** in the upper row of windows, where is $z$ largest? At the left edge of the stroke (2nd window), on the right edge (3rd), or on the paper (4th)?

# %% [markdown] lang="ja"
# $3 \cdot 2 + (-2)(-1) + (-1) \cdot 3 + 4 \cdot 4 + 5 = 26$ で、窓は全部で6個です。
#
# ## 動かしてみよう
#
# カーネルは、何の役に立つのでしょうか。次のカーネルは、左が −1、右が 1 です。画像は縦の線で、数が大きいほどインクが濃いことを表します。+1 のボタンで窓が進みます。$k$ は何番目の窓か、$b$ はバイアスです。
#
# **まず予想**：いちばん上の段で、$z$ がいちばん大きくなるのはどこでしょうか。線の左のふち（2番目の窓）、右のふち（3番目）、紙のところ（4番目）のどれでしょうか。

# %%
widgets.predict_first(widgets.slide_kernel(), "k = 2", "k = 3", "k = 4")

# %% [markdown] lang="en"
# **Explain:** this kernel is a detector. Of what? What does a $z$ far below 0 say, and what does the bias decide, once ReLU comes after it?
#
# <details><summary>Answer</summary>
#
# It answers where there is more ink on the right than on the left: at the left edge of a stroke, wherever the stroke stands. Far below 0 means the other edge. ReLU makes a 0 of it. The bias is a threshold: with $b = -2$ an edge has to be at least 2 strong before anything comes through.
#
# </details>
#
# ### Exercise 8_1: a convolution by hand
#
# $$X = \begin{pmatrix} 2 & -1 & 4 \\ 3 & 5 & -2 \\ -3 & 1 & 6 \end{pmatrix} \qquad W = \begin{pmatrix} 2 & -3 \\ 1 & 4 \end{pmatrix} \qquad b = -6$$
#
# No padding, one pixel at a time, no activation. Give the four numbers, row by row.

# %% [markdown] lang="ja"
# **説明してみよう**：このカーネルは、何かを見つける検出器です。何を見つけるのでしょうか。$z$ が0よりずっと小さいのは、どういうところでしょうか。このあとReLUを通すなら、バイアスは何を決めることになりますか。
#
# <details><summary>答え</summary>
#
# 左より右のほうがインクの濃いところ、つまり線の左のふちを見つけます。線が画像のどこにあってもかまいません。0よりずっと小さいのは反対側のふちで、ReLUを通すと0になります。バイアスは閾値の役目をします。$b = -2$ なら、ふちの強さが2を超えないと、何も通りません。
#
# </details>
#
# ### 練習 8_1：手で計算する畳み込み
#
# $$X = \begin{pmatrix} 2 & -1 & 4 \\ 3 & 5 & -2 \\ -3 & 1 & 6 \end{pmatrix} \qquad W = \begin{pmatrix} 2 & -3 \\ 1 & 4 \end{pmatrix} \qquad b = -6$$
#
# パディングはせず、窓は1画素ずつ動かします。活性化関数は通しません。4つの数を、行の順に答えてください。

# %% exercise="8_1"
answer_8_1 = ...
### BEGIN SOLUTION
answer_8_1 = [
    [2 * 2 + (-1) * (-3) + 3 * 1 + 5 * 4 - 6, (-1) * 2 + 4 * (-3) + 5 * 1 + (-2) * 4 - 6],
    [3 * 2 + 5 * (-3) + (-3) * 1 + 1 * 4 - 6, 5 * 2 + (-2) * (-3) + 1 * 1 + 6 * 4 - 6],
]
### END SOLUTION

# %% check="8_1"
check("8_1", answer_8_1)

# %% [markdown] lang="en"
# ### Exercise 8_1b: a convolution as a function
#
# Write `convolve(image, kernel, bias)` for one image of shape (height, width), one kernel of shape (h, w) and one number. No padding, one pixel at a time. It returns an array with one number for each window. Image and kernel need not be square. Two loops are fine.

# %% [markdown] lang="ja"
# ### 練習 8_1b：畳み込みの関数 convolve
#
# `convolve(image, kernel, bias)` を書いてください。`image` は形が (height, width) の1枚の画像、`kernel` は形が (h, w) の1つのカーネル、`bias` は1つの数です。パディングはせず、窓は1画素ずつ動かします。窓ごとに1つの数が入った配列を返します。画像もカーネルも、正方形とは限りません。二重のループで書いてかまいません。


# %% exercise="8_1b"
def convolve(image, kernel, bias):
    ...
    ### BEGIN SOLUTION
    h, w = kernel.shape
    Z = np.zeros((image.shape[0] - h + 1, image.shape[1] - w + 1))
    for r in range(Z.shape[0]):
        for c in range(Z.shape[1]):
            Z[r, c] = np.sum(image[r : r + h, c : c + w] * kernel) + bias
    return Z
    ### END SOLUTION


# %% check="8_1b"
check("8_1b", convolve)

# %% [markdown] lang="en"
# ## Stride and padding
#
# Two more numbers belong to a convolution. The **stride** is how far the window moves; so far it was 1. **Padding** puts a frame of zeros around the image, so that the kernel can reach the pixels at the edge as often as the others. Here the stride is 2 and the padding 1:

# %% [markdown] lang="ja"
# ## ストライドとパディング
#
# 畳み込みには、あと2つの数があります。**ストライド**は、窓が1回に動く幅です。これまでは1でした。**パディング**は、画像のまわりに0の枠を付けることです。こうすると、端の画素にも、ほかの画素と同じようにカーネルが届きます。次の図は、ストライドが2、パディングが1です。

# %%
plots.convolution_window(x, kernel, bias=5, k=5, stride=2, padding=1)

# %% [markdown] lang="en"
# How large is the result? The image with its padding has $8 + 2p$ rows. The first window takes $h$ of them, and each further one needs $s$ more. So the number of rows is $\lfloor (8 + 2p - h)/s \rfloor + 1$, where $\lfloor\ \rfloor$ rounds down: what is left over is in no window.
#
# | kernel | stride $s$ | padding $p$ | rows |
# |---:|---:|---:|---:|
# | 3 | 1 | 0 | (8 − 3)/1 + 1 = 6 |
# | 3 | 2 | 0 | $\square$ |
# | 3 | 1 | 1 | $\square$ |
# | 3 | 2 | 1 | $\square$ |

# %% [markdown] lang="ja"
# 結果の大きさはいくつでしょうか。パディングを付けた画像は $8 + 2p$ 行あります。最初の窓がそのうち $h$ 行を使い、そのあとは窓が1つ増えるごとに $s$ 行ずつ必要です。ですから行の数は $\lfloor (8 + 2p - h)/s \rfloor + 1$ です。$\lfloor\ \rfloor$ は切り捨てを表します。余った行は、どの窓にも入りません。
#
# | カーネル | ストライド $s$ | パディング $p$ | 行 |
# |---:|---:|---:|---:|
# | 3 | 1 | 0 | (8 − 3)/1 + 1 = 6 |
# | 3 | 2 | 0 | $\square$ |
# | 3 | 1 | 1 | $\square$ |
# | 3 | 2 | 1 | $\square$ |

# %%
for stride, padding in ((1, 0), (2, 0), (1, 1), (2, 1)):
    layer = Convolution(np.ones((1, 1, 3, 3)), np.zeros(1), stride=stride, padding=padding)
    print(stride, padding, layer.forward(images[:1]).shape)

# %% [markdown] lang="en"
# With a kernel of 3 and a padding of 1 the image keeps its size.
#
# ## Many kernels
#
# One kernel sees one thing. A layer has several, and each makes an image of its own: a **feature map**. Here are four kernels made by hand, with ReLU after them. **Predict:** which of the maps is dark along the *left* outside of the zero? And where will the third one be darkest, which asks for paper above and ink below?

# %% [markdown] lang="ja"
# カーネルが3、パディングが1なら、画像の大きさは変わりません。
#
# ## たくさんのカーネル
#
# 1つのカーネルが見るものは1つです。層にはカーネルがいくつもあり、それぞれが自分の画像を作ります。これを**特徴マップ**といいます。次は手で作った4つのカーネルで、あとにReLUを通します。**予想**：数字の0の「左」の外側が濃くなるのは、どのマップでしょうか。3番目のカーネルは、上が紙で下がインクのところを探します。3番目のマップで、いちばん濃くなるのはどこでしょうか。

# %%
edges = np.array(
    [
        [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]],
        [[1, 0, -1], [1, 0, -1], [1, 0, -1]],
        [[-1, -1, -1], [0, 0, 0], [1, 1, 1]],
        [[1, 1, 1], [0, 0, 0], [-1, -1, -1]],
    ]
)
maps = relu(convolution.convolve(images[:1], edges[:, None], np.zeros(4)))[0]
plots.feature_maps(images[0, 0], edges, maps)

# %% [markdown] lang="en"
# The first one. It answers where ink begins, seen from the left: outside on the left, and once more *inside* the zero, where the right half begins. A kernel sees its window and nothing else.
#
# The third is a surprise: it is darkest inside, at the bottom of the hole, and along the top only the corners answer. The zero fills its image from edge to edge, so in the middle no window has paper above the ink. **Change it:** put a frame of paper around the image, with `padding=1` as the last argument of `convolution.convolve`. What does the third map say now?
#
# If the image has several channels, a kernel has a table for each, and the sums of all channels are added up: the kernels of a layer have the shape (kernels, channels, h, w).
#
# ## The strongest answer of each square
#
# To read a digit one need not know to the pixel where an edge is. **Max pooling** takes the largest number of each small square. **Predict** the result of a pooling by 2:

# %% [markdown] lang="ja"
# 1番目です。左から見てインクが始まるところ、つまり左の外側で答えます。そして、0の「内側」でも、右半分が始まるところでもう一度答えています。カーネルに見えるのは、自分の窓の中だけです。
#
# 3番目は意外です。いちばん濃いのは内側の、穴の底のところです。上のふちでは、両端しか答えていません。この0は画像の端から端までいっぱいに書かれているので、真ん中には、インクの上に紙のある窓がないのです。**変えてみよう**：画像のまわりに、紙の枠を付けましょう。`convolution.convolve` の最後の引数に `padding=1` を加えます。3番目のマップはどう変わりますか。
#
# 画像にチャネルがいくつもあるときは、カーネルもチャネルごとに表をもち、全部のチャネルの和を足し合わせます。層のカーネルの形は (カーネルの数, チャネルの数, h, w) です。
#
# ## 四角の中で、いちばん強い答え
#
# 数字を読むのに、ふちの位置を1画素まで知る必要はありません。**最大プーリング**は、小さな四角の中でいちばん大きい数を取り出します。2のプーリングの結果を**予想**しましょう。

# %%
answers = np.array([[0.0, 3, 1, 0], [2, 1, 0, 0], [0, 0, 5, 4], [0, 7, 6, 5]])
pool = MaxPool(2)
print(pool.forward(answers[None, None])[0, 0])

# %% [markdown] lang="en"
# Four numbers are left of sixteen. And on the way back? The result depends on the largest number only. So its gradient goes to that one, and the others get 0. (Of equal largest numbers the first one gets it, row by row: this is a choice, as with ReLU at 0.)

# %% [markdown] lang="ja"
# 16個の数から4個が残りました。逆伝播ではどうなるでしょうか。結果を決めるのは、いちばん大きい数だけです。ですから勾配は全部そこへ行き、ほかの数の勾配は0です。（いちばん大きい数が2つ以上あるときは、行の順で最初のものに渡します。0でのReLUと同じで、これは約束です。）

# %%
gradient, _ = pool.backward(np.array([[[[10.0, 20], [30, 40]]]]))
print(gradient[0, 0])

# %% [markdown] lang="en"
# ## The whole network
#
# Sixteen kernels of 3 by 3 with ReLU, max pooling by 2; then all numbers in one row (`Flatten`), and the output layer of lesson 06, with ten classes.

# %% [markdown] lang="ja"
# ## ネットワークの全体
#
# 3×3のカーネルが16個とReLU、2の最大プーリング。そのあと全部の数を1列に並べ（`Flatten`）、レッスン06の出力層につなぎます。クラスは10個です。


# %%
def reader(rng, kernels=16):
    layers = [
        Convolution.random(1, kernels, 3, "relu", rng),
        MaxPool(2),
        Flatten(),
        Dense.random(kernels * 3 * 3, 10, "linear", rng),
    ]
    return Network(layers, "softmax_cross_entropy")


summary(reader(np.random.default_rng(12)), input_shape=(1, 8, 8))

# %% [markdown] lang="en"
# **Explain** the 160 parameters of the first layer. How many would a *dense* layer have that makes the same 16 · 6 · 6 numbers out of 64 pixels?
#
# <details><summary>Answer</summary>
#
# 16 kernels with 9 weights and one bias each: 16 · 10 = 160. A dense layer with 576 neurons has 64 · 576 + 576 = 37,440. The kernels share their weights over all 36 windows, and look at 9 pixels only.
#
# </details>
#
# Is the way back right? A loss that falls proves nothing, so we check it, on three made-up images and with two kernels:

# %% [markdown] lang="ja"
# 最初の層のパラメーターは160個です。その理由を**説明してみましょう**。64画素から同じ 16・6・6 個の数を作る「全結合」の層なら、何個になるでしょうか。
#
# <details><summary>答え</summary>
#
# カーネルが16個、それぞれに重みが9個とバイアスが1個で、16・10 = 160個です。576個のニューロンをもつ全結合の層なら、64・576 + 576 = 37,440個になります。カーネルは、36個の窓の全部で同じ重みを使い、9画素しか見ません。
#
# </details>
#
# 逆伝播は正しいでしょうか。損失が下がるだけでは証明になりません。適当に作った3枚の画像と2つのカーネルで、検算します。

# %%
rng = np.random.default_rng(1)
check_network(reader(rng, kernels=2), rng.normal(size=(3, 1, 8, 8)), one_hot(np.array([3, 1, 4]), 10))

# %% [markdown] lang="en"
# Now the training, as in lesson 11: a fifth of the digits is held out, batches of 32, Adam. **Predict** the accuracy on the digits that it has never seen. The baseline is about 10 %.

# %% [markdown] lang="ja"
# では、レッスン11と同じように訓練します。数字の5分の1をとっておき、32枚ずつのミニバッチで、Adamを使います。**予想**：一度も見ていない数字の正解率はいくつになるでしょうか。基準は約10％です。

# %%
rng = np.random.default_rng(12)
learn, rest = stratified_split(handwriting.labels, rng, 0.2)
T = one_hot(handwriting.labels, 10)


def trained(network, pictures):
    history = train(
        network,
        pictures[learn],
        T[learn],
        Adam(0.01),
        epochs=10,
        batch_size=32,
        rng=np.random.default_rng(12),
        held_out=(pictures[rest], T[rest]),
    )
    return network, history


network, history = trained(reader(rng), images)
plots.training_curves(history)

# %%
predicted, true = network.classify(images[rest]), handwriting.labels[rest]
wrong = rest[predicted != true]
print(history.held_out_accuracies[-1], len(wrong), len(rest))
plots.digit_images(images[wrong], handwriting.labels[wrong], network.classify(images[wrong]))

# %% [markdown] lang="en"
# Over ten seeds the mean is 97.9 %, and each training takes less than a second. Look at the ones that it got wrong: how many would you have read rightly?
#
# ## Does the window help?
#
# A fair comparison needs a rival of about the same size: one dense hidden layer of 24 neurons, with 1,810 parameters. And two tests: the digits with their pixels moved about, and digits that were pushed **one pixel to the right** after the training. **Predict** who wins where.

# %% [markdown] lang="ja"
# 10個のシードの平均は97.9％で、1回の訓練は1秒もかかりません。間違えた数字を見てみましょう。あなたなら、いくつ正しく読めたでしょうか。
#
# ## 窓は役に立っているのか
#
# 公平に比べるには、同じくらいの大きさの相手が必要です。中間層のニューロンが24個の、全結合のネットワークにしましょう。パラメーターは1,810個です。そして、2つのテストをします。画素の場所を入れかえた数字と、訓練のあとで**1画素だけ右に**ずらした数字です。どちらがどこで勝つか、**予想**しましょう。


# %%
def dense(rng):
    layers = [Flatten(), Dense.random(64, 24, "relu", rng), Dense.random(24, 10, "linear", rng)]
    return Network(layers, "softmax_cross_entropy")


pushed = np.pad(images, ((0, 0), (0, 0), (0, 0), (1, 0)))[..., :-1]

for make in (reader, dense):
    plain, _ = trained(make(np.random.default_rng(12)), images)
    _, of_shuffled = trained(make(np.random.default_rng(12)), shuffled)
    print(
        make.__name__,
        np.mean(plain.classify(images[rest]) == true),
        of_shuffled.held_out_accuracies[-1],
        np.mean(plain.classify(pushed[rest]) == true),
    )

# %% [markdown] lang="en"
# One run proves little (lesson 11), so here are the means of five seeds, in per cent:
#
# | | digits | pixels moved about | pushed by one pixel |
# |---|---:|---:|---:|
# | kernels | 97.8 | 96.3 | 65.6 |
# | dense | 96.8 | 96.5 | 45.3 |
#
# - On the digits as they are, the kernels make fewer mistakes: 2.2 % in place of 3.2 %.
# - With the pixels moved about, nothing is left of the lead. The kernel lives on neighbours, and there are none any more. The dense network does not care.
# - A push by one pixel harms both, the kernels less. Their maps are pushed along, and pooling forgives a part. The dense layer at the end does not forgive the rest.
#
# **Change it:** pool by 3 in place of 2 (`MaxPool(3)`, and `kernels * 2 * 2`). Does the push harm less? What happens to the first column? Then look at what the network has learned for itself:

# %% [markdown] lang="ja"
# 1回の結果では何も言えません（レッスン11）。そこで、5つのシードの平均を％で示します。
#
# | | 数字のまま | 画素を入れかえる | 1画素ずらす |
# |---|---:|---:|---:|
# | カーネル | 97.8 | 96.3 | 65.6 |
# | 全結合 | 96.8 | 96.5 | 45.3 |
#
# - そのままの数字では、カーネルのほうが間違いが少なく、3.2％に対して2.2％です。
# - 画素を入れかえると、その差はなくなります。カーネルは隣どうしの関係を手がかりにしているのに、それがなくなったからです。全結合のほうは、気にもしません。
# - 1画素ずらすと、どちらも悪くなりますが、カーネルのほうがまだましです。特徴マップも一緒にずれるだけで、その一部はプーリングが吸収します。残りは、最後の全結合の層が許してくれません。
#
# **変えてみよう**：2のかわりに3でプーリングしてみましょう（`MaxPool(3)` と `kernels * 2 * 2`）。ずらしたときの成績は上がりますか。1列目はどうなりますか。そのあとで、ネットワークが自分で学んだカーネルを見てみましょう。

# %%
W, b = network.parameters["W1"], network.parameters["b1"]
maps = relu(convolution.convolve(images[:1], W[:6], b[:6]))[0]
plots.feature_maps(images[0, 0], W[:6, 0], maps)

# %% [markdown] lang="en"
# Nobody told it to look for edges. But $W_2$ is negative on the left and positive on the right, much like the first kernel that we made by hand, and its map shows the same. Others are harder to put into words. **Explain** one more: where is it negative, where positive, and which part of the zero does it answer to?
#
# **Make it:** a kernel of 3 by 3 by hand that answers to a stroke from the lower left to the upper right, and hardly at all to one from the upper left to the lower right. Try it on a 7, `images[7, 0]`, with `plots.feature_maps`.
#
# <details><summary>One answer</summary>
#
# 2 on the diagonal from the lower left to the upper right, −1 everywhere else: `[[-1, -1, 2], [-1, 2, -1], [2, -1, -1]]`. The sum of all its entries is 0, so that an even area of ink gives 0.
#
# </details>

# %% [markdown] lang="ja"
# 「ふちを見つけなさい」とは、だれも教えていません。それでも $W_2$ は、左が負で右が正です。手で作った1番目のカーネルとよく似ていて、マップも同じようになっています。ほかのカーネルは、なかなか言葉になりません。もう1つ選んで**説明してみましょう**。どこが負で、どこが正でしょうか。0のどの部分に答えているでしょうか。
#
# **作ってみよう**：左下から右上への線によく答え、左上から右下への線にはほとんど答えない、3×3のカーネルを手で作りましょう。数字の7（`images[7, 0]`）で、`plots.feature_maps` を使って試してください。
#
# <details><summary>答えの一例</summary>
#
# 左下から右上への対角線を2、ほかを全部 −1 にします。`[[-1, -1, 2], [-1, 2, -1], [2, -1, -1]]` です。全部の和が0なので、インクが一様なところでは0になります。
#
# </details>

# %% [markdown] lang="en"
# ## A network that remembers
#
# The second animal reads **sequences**: a melody, a sentence, the temperatures of a week. They come one step after the other, and they may be short or long. A dense layer wants a fixed number of inputs, all at once. So what does one do?
#
# One keeps a **state** $h$, a few numbers that go along from step to step. Step $t$ mixes the new input with the state before it:
#
# $$h_t = \tanh(x_t W + h_{t-1} U + b) \qquad h_0 = 0$$
#
# $W$ belongs to the input, $U$ to the state. That is a **recurrent** network. Take one input, one neuron, $W = 1$, $U = 0.5$, $b = 0$, and the sequence 1, 0, 0, 0.
#
# **Worked example.** $h_1 = \tanh(1 \cdot 1 + 0.5 \cdot 0) = 0.762$ and $h_2 = \tanh(1 \cdot 0 + 0.5 \cdot 0.762) = 0.363$. **With holes:** $h_3 = \tanh(\square + 0.5 \cdot \square) = \square$. **Predict:** is anything left of the 1 in step 4?

# %% [markdown] lang="ja"
# ## 覚えておくネットワーク
#
# 2番目の動物は、**系列**を読みます。メロディー、文章、1週間の気温などです。1ステップずつ順にやってきて、短いことも長いこともあります。全結合の層は、決まった個数の入力を、一度にまとめて受け取ります。では、どうすればよいのでしょうか。
#
# **状態** $h$ をもたせます。ステップからステップへ持ち越される、いくつかの数です。ステップ $t$ では、新しい入力と、1つ前の状態を混ぜ合わせます。
#
# $$h_t = \tanh(x_t W + h_{t-1} U + b) \qquad h_0 = 0$$
#
# $W$ は入力に、$U$ は状態にかける重みです。これが**リカレントニューラルネットワーク**です。入力もニューロンも1つだけで、$W = 1$、$U = 0.5$、$b = 0$ とし、系列 1, 0, 0, 0 を読ませてみましょう。
#
# **例題**：$h_1 = \tanh(1 \cdot 1 + 0.5 \cdot 0) = 0.762$、$h_2 = \tanh(1 \cdot 0 + 0.5 \cdot 0.762) = 0.363$ です。**穴うめ**：$h_3 = \tanh(\square + 0.5 \cdot \square) = \square$。**予想**：ステップ4で、はじめの 1 はまだ何か残っているでしょうか。

# %%
from course_lib import data
from course_lib.activations import sigmoid
from course_lib.clipping import clipped, global_norm
from course_lib.gradcheck import check_network
from course_lib.layers import Dense
from course_lib.long_memory import Recipe, learn_to_add
from course_lib.lstm import LSTM
from course_lib.network import Network
from course_lib.recurrent import Recurrent, recurrent_step

W, U, b = np.array([[1.0]]), np.array([[0.5]]), np.zeros(1)
h, states = np.zeros(1), [0.0]
for value in (1, 0, 0, 0):
    h = recurrent_step(np.array([value]), h, W, U, b)
    states.append(h.item())

plots.unrolled(4, [1, 0, 0, 0], states)

# %% [markdown] lang="en"
# A trace is left, 0.09, less than half of it with each step. The picture shows the network **unrolled**: one copy for each step, side by side. It looks like a deep network of four layers. But there is one $W$ and one $U$, used at many times.
#
# ## A test of memory
#
# In the **adding problem** each step holds two numbers, a value and a mark. Two steps are marked, one in each half. At the end the network has to say the sum of the two marked values.
#
# | value | 0.3 | **0.9** | 0.5 | 0.2 | **0.7** | 0.1 |
# |---|---|---|---|---|---|---|
# | mark | 0 | 1 | 0 | 0 | 1 | 0 |
#
# Here the answer is $0.9 + 0.7 = 1.6$. Ours have 50 steps, so the first value may have to be kept for a long time. The values lie between 0 and 1. **Predict:** what would somebody answer who has not listened at all?

# %% [markdown] lang="ja"
# 0.09だけ、跡が残っています。1ステップごとに、半分以下に減っていきます。この図は、ネットワークを時間の方向に**展開**したものです。1ステップに1つずつ、写しを並べています。4層の深いネットワークのように見えますが、$W$ も $U$ も1つだけで、それをたくさんの時刻で使っています。
#
# ## 記憶のテスト
#
# **足し算の問題**では、各ステップに値と印の2つの数があります。印が付いているのは2か所で、前半と後半に1つずつです。最後に、印の付いた2つの値の和を答えます。
#
# | 値 | 0.3 | **0.9** | 0.5 | 0.2 | **0.7** | 0.1 |
# |---|---|---|---|---|---|---|
# | 印 | 0 | 1 | 0 | 0 | 1 | 0 |
#
# この例の答えは $0.9 + 0.7 = 1.6$ です。これから使うのは50ステップの系列なので、1つ目の値を長いあいだ覚えておく必要があります。値は0から1までの数です。**予想**：まったく聞いていなかった人なら、いくつと答えるでしょうか。

# %%
rng = np.random.default_rng(12)
sequences, sums = data.adding_problem(200, 50, rng)
simple = Recurrent.random(2, 16, rng)

print(sequences.shape, simple.forward(sequences).shape)
print({name: array.shape for name, array in simple.parameters.items()})
print(np.mean((1 - sums) ** 2) / 2)

# %% [markdown] lang="en"
# The mean, 1. That is the baseline; its loss is about $1/12 = 0.083$. A layer of 16 neurons reads all 200 sequences at once and gives the last state of each: 16 numbers that have to hold all that matters.
#
# ## Back through time
#
# Going back through the unrolled network is called **back-propagation through time**. You know both halves of it. $W$ and $U$ are used in every step, so their gradients are added up over the steps. And from a step to the one before it, the gradient is multiplied by $U$ and by the slope of tanh, as it is from layer to layer in lesson 09.
#
# **Predict:** let each step back leave 0.8 of the gradient. How much is left after 49 steps: about 0.02, about 0.00002, or nothing at all? And if each step makes 1.3 of 1?
#
# The next cell asks how strongly the last state depends on the input of each step. It takes our layer three times: with $U$ made smaller by 0.8 (circles), as it is (squares), and made larger by 1.3 (triangles).

# %% [markdown] lang="ja"
# 平均の 1 です。これが基準で、損失はおよそ $1/12 = 0.083$ になります。16個のニューロンの層が200本の系列をまとめて読み、それぞれの最後の状態を返します。大事なことは、全部この16個の数に入っていなければなりません。
#
# ## 時間をさかのぼる
#
# 展開したネットワークを逆向きにたどることを、**時間をさかのぼる逆伝播**（BPTT）といいます。中身はどちらも、もう知っていることです。$W$ と $U$ はどのステップでも使うので、勾配は全ステップの分を足し合わせます。そして、1ステップさかのぼるたびに、勾配には $U$ と tanh の傾きがかかります。レッスン09で、層から層へさかのぼったときと同じです。
#
# **予想**：1ステップさかのぼるたびに、勾配が0.8倍になるとします。49ステップさかのぼると、どれくらい残るでしょうか。0.02くらい、0.00002くらい、まったく残らない、のどれでしょうか。1.3倍ずつなら、どうなるでしょうか。
#
# 次のセルは、最後の状態が、各ステップの入力にどれくらい左右されるかを調べます。使うのは同じ層で、$U$ を0.8倍にしたもの（丸）、そのままのもの（四角）、1.3倍にしたもの（三角）の3通りです。


# %%
def gradient_sizes(layer, X):
    dX, _ = layer.backward(np.ones_like(layer.forward(X)))
    return np.sqrt(np.mean(dX**2, axis=(0, 2)))


weights = simple.parameters
sizes = [
    gradient_sizes(Recurrent(weights["W"], scale * weights["U"], weights["b"]), sequences) for scale in (0.8, 1.0, 1.3)
]
print(0.8**49, 1.3**49)
print(np.array([row[0] for row in sizes]))
plots.gradients_in_time(*sizes)

# %% [markdown] lang="en"
# The axis is logarithmic, and the gradient comes from the right. All three begin at about 0.4. At step 1 they are 0.0000002, 0.008 and 16. So a small change of $U$ decides whether the gradient **vanishes** or **explodes**; that it stays as it is would be luck. Where it vanishes, the early steps hardly reach the weights, and the network cannot learn from them.
#
# Where it explodes, one update throws the weights far away. Against this there is a plain remedy, **clipping**. Take all gradients as one long vector. If it is longer than a bound, make it as long as the bound; its direction stays. **Predict:** what becomes of (3, 4) with the bound 1?

# %% [markdown] lang="ja"
# 縦軸は対数目盛で、勾配は右から伝わってきます。3つとも、はじめは0.4くらいです。それがステップ1では、0.0000002、0.008、16になっています。$U$ が少し違うだけで、勾配は**消失**したり**爆発**したりします。ちょうどそのままの大きさで伝わるのは、運がよいときだけです。勾配が消えると、はじめのほうのステップは重みにほとんど届かず、ネットワークはそこから学べません。
#
# 爆発すると、1回の更新で重みが遠くへ飛ばされます。こちらには、はっきりした対策があります。**クリッピング**です。全部の勾配を1本の長いベクトルと考え、その長さが上限を超えていたら、上限の長さまで縮めます。向きは変えません。**予想**：上限が1のとき、(3, 4) はどうなるでしょうか。

# %%
gradients = {"W": np.array([3.0, 4.0])}
print(global_norm(gradients), clipped(gradients, 1.0))

# %% [markdown] lang="en"
# Its length is 5, so it is divided by 5: (0.6, 0.8). Clipping helps against explosion only. What has vanished cannot be called back.
#
# ## A cell with gates
#
# The simple layer writes its state anew in every step. The **LSTM** (long short-term memory; S. Hochreiter and J. Schmidhuber, 1997) has a memory beside it, the cell $c$, that is left alone unless a **gate** opens. A gate is a share between 0 and 1, made by a sigmoid.
#
# | | | made by | what it does |
# |---|---|---|---|
# | $i$ | input gate | $\sigma$ | how much of the candidate is written |
# | $f$ | forget gate | $\sigma$ | how much of the cell is **kept** |
# | $o$ | output gate | $\sigma$ | how much of the cell is shown |
# | $g$ | candidate | $\tanh$ | what may be written |
#
# $$c \leftarrow f c + i g \qquad h \leftarrow o \tanh(c)$$
#
# **Worked example:** $c = -1.5$, and $i = 0.5$, $f = 0.8$, $o = 0.9$, $g = 0.6$. Follow the wires with a finger. Where does the old $c$ meet the forget gate?

# %% [markdown] lang="ja"
# 長さが5なので、5で割って (0.6, 0.8) になります。クリッピングが役に立つのは、爆発するときだけです。消えてしまったものを呼び戻すことはできません。
#
# ## ゲートのあるセル
#
# 単純な層は、ステップごとに状態を書きかえてしまいます。**LSTM**（長・短期記憶。S. HochreiterとJ. Schmidhuber、1997年）には、それとは別に、セル $c$ という記憶があります。**ゲート**が開かないかぎり、セルの中身は変わりません。ゲートは0から1までの割合で、シグモイド関数で作ります。
#
# | | | 作り方 | はたらき |
# |---|---|---|---|
# | $i$ | 入力ゲート | $\sigma$ | 候補をどれだけ書き込むか |
# | $f$ | 忘却ゲート | $\sigma$ | セルの中身をどれだけ**残すか** |
# | $o$ | 出力ゲート | $\sigma$ | セルの中身をどれだけ外に見せるか |
# | $g$ | 候補 | $\tanh$ | 書き込むかもしれない値 |
#
# $$c \leftarrow f c + i g \qquad h \leftarrow o \tanh(c)$$
#
# **例題**：$c = -1.5$ で、$i = 0.5$、$f = 0.8$、$o = 0.9$、$g = 0.6$ です。線を指でたどってみましょう。古い $c$ が忘却ゲートと出会うのはどこでしょうか。

# %%
plots.lstm_cell(i=0.5, f=0.8, o=0.9, g=0.6, c=-1.5)

# %% [markdown] lang="en"
# $0.8 \cdot (-1.5) = -1.2$ is kept, $0.5 \cdot 0.6 = 0.3$ is written, so $c = -0.9$. Shown is $h = 0.9 \cdot \tanh(-0.9) = -0.645$.
#
# **With holes.** The input gate is closed, $f = 0.9$, and $c = 2$. After one step $c = 1.8$, after two $\square$, after three $\square$.
#
# **Explain:** the upper line of the picture holds no weight matrix and no tanh. What is the gradient multiplied by when it goes back along this line by one step? What does that mean for $f = 1$?
#
# <details><summary>Answers</summary>
#
# 1.62 and 1.458. The line holds one product and one sum. The sum hands the gradient on, the product multiplies it by $f$. With $f = 1$ it comes back undiminished, over as many steps as you like.
#
# </details>
#
# ## Open and close the gates
#
# The widget is one cell over ten steps. The crosses are the candidates $g$, one for each step. The triangles on the axis show in which steps the input gate is open. The solid line with dots is $c$, the dashed line with squares is $h$. Step with +1, or press Play.
#
# **Predict first.** The input gate is open in step 1 only, where 0.8 is written. The forget gate stands at 0.9. What is left of the 0.8 after step 10?

# %% [markdown] lang="ja"
# $0.8 \cdot (-1.5) = -1.2$ が残り、$0.5 \cdot 0.6 = 0.3$ が書き込まれて、$c = -0.9$ です。外に見えるのは $h = 0.9 \cdot \tanh(-0.9) = -0.645$ です。
#
# **穴うめ**：入力ゲートは閉じていて、$f = 0.9$、$c = 2$ です。1ステップ後は $c = 1.8$、2ステップ後は $\square$、3ステップ後は $\square$。
#
# **説明してみよう**：図の上の線には、重みの行列も tanh もありません。この線を1ステップさかのぼるとき、勾配には何がかかるでしょうか。$f = 1$ なら、どうなりますか。
#
# <details><summary>答え</summary>
#
# 1.62と1.458です。線の上にあるのは、かけ算が1つと足し算が1つです。足し算は勾配をそのまま渡し、かけ算は勾配を $f$ 倍にします。$f = 1$ なら、何ステップさかのぼっても、勾配は小さくなりません。
#
# </details>
#
# ## ゲートを開けたり閉めたり
#
# 次のウィジェットは、1つのセルの10ステップです。×印は、各ステップの候補 $g$ です。軸の上の三角は、入力ゲートが開いているステップを表します。丸の付いた実線が $c$、四角の付いた破線が $h$ です。+1 のボタンで1ステップ進みます。再生もできます。
#
# **まず予想**：入力ゲートが開くのはステップ1だけで、そこで0.8が書き込まれます。忘却ゲートは0.9です。ステップ10のあと、0.8のうちどれだけ残っているでしょうか。

# %%
widgets.predict_first(widgets.memory_cell(), "0.8", "0.31", "0")

# %% [markdown] lang="en"
# $0.8 \cdot 0.9^9 = 0.31$. **Change it:** with which $f$ does the 0.8 stay for ever? Open the input gate in all steps: what does the cell hold then? Close the output gate: what is shown, and what is kept?
#
# ### Exercise 8_2b: one step by hand
#
# The gates of a cell are $i = 0.3$, $f = 0.9$, $o = 0.6$, the candidate is $g = -0.7$, and the cell holds $c = 1.5$. What are the new $h$ and the new $c$? Give both, $h$ first. `np.tanh` works out a tanh.

# %% [markdown] lang="ja"
# $0.8 \cdot 0.9^9 = 0.31$ です。**変えてみよう**：0.8がいつまでも残るのは、$f$ がいくつのときですか。入力ゲートを全部のステップで開けると、セルには何が入りますか。出力ゲートを閉じると、何が見え、何が残りますか。
#
# ### 練習 8_2b：手で計算する1ステップ
#
# セルのゲートは $i = 0.3$、$f = 0.9$、$o = 0.6$、候補は $g = -0.7$、セルの中身は $c = 1.5$ です。新しい $h$ と新しい $c$ はいくつでしょうか。$h$、$c$ の順に、両方答えてください。tanh は `np.tanh` で計算できます。

# %% exercise="8_2b"
answer_8_2b = ...
### BEGIN SOLUTION
new_cell = 0.9 * 1.5 + 0.3 * (-0.7)
answer_8_2b = [0.6 * np.tanh(new_cell), new_cell]
### END SOLUTION

# %% check="8_2b"
check("8_2b", answer_8_2b)

# %% [markdown] lang="en"
# ### Exercise 8_2: one step of an LSTM
#
# Who opens the gates? The network does. All four are made of the input and of the state before, as in the simple layer, by one product:
#
# $$z = xW + hU + b$$
#
# | | shape | |
# |---|---|---|
# | $x$ | (n, d) | the input of this step, n sequences in rows |
# | $h,\; c$ | (n, k) | state and cell before the step, k units |
# | $W,\; U,\; b$ | (d, 4k), (k, 4k), (4k,) | |
# | $z$ | (n, 4k) | four blocks of k columns, in the order $i, f, o, g$ |
#
# Write `lstm_step(x, h, c, W, U, b)`. It returns the new `h, c`. The function `sigmoid` is at hand; `np.split(z, 4, axis=1)` cuts an array into four blocks.

# %% [markdown] lang="ja"
# ### 練習 8_2：LSTMの1ステップ lstm_step
#
# ゲートを開け閉めするのはだれでしょうか。ネットワーク自身です。4つとも、単純な層と同じように、入力と1つ前の状態から作ります。計算は1つの式でまとめてできます。
#
# $$z = xW + hU + b$$
#
# | | 形 | |
# |---|---|---|
# | $x$ | (n, d) | このステップの入力。n本の系列を行に並べる |
# | $h,\; c$ | (n, k) | ステップの前の状態とセル。ユニットはk個 |
# | $W,\; U,\; b$ | (d, 4k), (k, 4k), (4k,) | |
# | $z$ | (n, 4k) | k列ずつの4つのブロック。順番は $i, f, o, g$ |
#
# `lstm_step(x, h, c, W, U, b)` を書いてください。新しい `h, c` を返します。関数 `sigmoid` が使えます。`np.split(z, 4, axis=1)` は、配列を4つのブロックに分けます。


# %% exercise="8_2"
def lstm_step(x, h, c, W, U, b):
    ...
    ### BEGIN SOLUTION
    i, f, o, g = np.split(x @ W + h @ U + b, 4, axis=1)
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    h = sigmoid(o) * np.tanh(c)
    return h, c
    ### END SOLUTION


# %% check="8_2"
check("8_2", lstm_step)

# %% [markdown] lang="en"
# ## Simple against LSTM
#
# `LSTM` in the course library takes this step for every step of a sequence, and finds its way back. First the gradient check, with a small network and short sequences:

# %% [markdown] lang="ja"
# ## 単純な層とLSTM
#
# 講座のライブラリーの `LSTM` は、系列の全ステップでこの計算をし、逆伝播もします。まず、小さなネットワークと短い系列で、勾配を検算します。

# %%
short, short_sums = data.adding_problem(5, 8, rng)
small = Network([LSTM.random(2, 3, rng), Dense.random(3, 1, "linear", rng)])
check_network(small, short, short_sums)

# %% [markdown] lang="en"
# Now both kinds learn the adding problem: 16 units, one linear neuron at the end that reads the last state, Adam, gradients clipped at 1, and the same 1200 updates for both. `left` says how much of the baseline's loss is left on sequences that were held out: 100 % is nothing learned. **Predict** both numbers. (The cell takes some seconds.)

# %% [markdown] lang="ja"
# 次に、両方に足し算の問題を学習させます。どちらもユニットは16個で、最後の状態を線形のニューロン1つが読み取ります。オプティマイザーはAdam、勾配は長さ1でクリッピングし、更新は同じ1200回です。`left` は、とっておいた系列で、基準の損失のうち何％が残ったかを表します。100％なら、何も学習していません。**予想**：2つの数は、いくつになるでしょうか。（このセルは数秒かかります。）

# %%
forgetful = learn_to_add(Recurrent, seed=12)
lasting = learn_to_add(LSTM, seed=12)
for outcome in (forgetful, lasting):
    print(f"{outcome.left:.1%}", outcome.network.predict(sequences[:4]).ravel().round(2))
print(sums[:4].ravel().round(2))

# %%
plots.training_curves(lasting.history)

# %% [markdown] lang="en"
# The simple layer leaves 99.8 %: whatever it hears, it answers something near 1. The LSTM leaves 0.7 %. Look at its curve: for six epochs it does not get below the baseline, 0.08, either. In the seventh it finds the trick, and the loss falls to 3 % of it. Who stops at the sixth epoch believes that an LSTM cannot add.
#
# What has training made of the two gradients? Circles: the simple layer. Squares: the LSTM.

# %% [markdown] lang="ja"
# 単純な層では99.8％が残りました。何を聞いても、1に近い数を答えるだけです。LSTMでは0.7％です。その曲線を見てください。LSTMも、はじめの6エポックは基準の0.08を下回れません。7エポック目にこつをつかみ、損失が基準の3％まで下がります。6エポックでやめた人は、「LSTMには足し算ができない」と思うでしょう。
#
# 訓練によって、2つの勾配はどうなったでしょうか。丸が単純な層、四角がLSTMです。

# %%
plots.gradients_in_time(*(gradient_sizes(outcome.network.layers[0], sequences) for outcome in (forgetful, lasting)))

# %% [markdown] lang="en"
# From the last step to the first, that of the simple layer shrinks from 0.5 to 0.0000000003. That of the LSTM stays between 0.1 and 0.4 all the way: step 1 is heard as well as step 50.
#
# Two honest remarks. Before training an LSTM's gradient fades too; its forget gates begin at about 0.73, the sigmoid of 1. What it has is a *way* to keep the gradient, and training finds that way. And the simple layer is slow at this task, not unable. With smaller steps (0.003) and 16,000 updates in place of 1200, three tries left 1.5 to 3.1 %.
#
# **Change it:** give the simple layer shorter sequences. With which length does it begin to fail?

# %% [markdown] lang="ja"
# 最後のステップから最初のステップまでに、単純な層の勾配は0.5から0.0000000003まで小さくなります。LSTMの勾配は、ずっと0.1から0.4のあいだです。ステップ1も、ステップ50と同じくらいよく聞こえています。
#
# 正直に、2つ付け加えます。訓練の前は、LSTMの勾配も小さくなっていきます。忘却ゲートは、1のシグモイド関数、つまり0.73くらいから始まるからです。LSTMにあるのは、勾配を保つ「道」です。その道を見つけるのは訓練です。また、単純な層も、できないのではなく、時間がかかるのです。一歩を小さく（0.003）し、更新を1200回から16000回に増やすと、3回の試行で1.5％から3.1％まで下がりました。
#
# **変えてみよう**：単純な層に、もっと短い系列を学習させましょう。長さがいくつになると、失敗し始めますか。

# %%
for steps in (5, 10, 20):
    print(steps, f"{learn_to_add(Recurrent, seed=12, recipe=Recipe(steps=steps)).left:.1%}")

# %% [markdown] lang="en"
# It can add: with 5 steps it leaves 1.6 %, with 10 steps 4.6 %. With 20 it leaves half. What it lacks is a long memory.

# %% [markdown] lang="ja"
# 足し算はできるのです。5ステップなら1.6％、10ステップなら4.6％しか残りません。20ステップでは、半分が残ります。足りないのは、長い記憶です。

# %% [markdown] lang="en"
# ## Two networks that play against each other
#
# The last animal makes something. Until now every network answered a question about a row that somebody gave it. Now we want new rows: not copies of those that we have, but others *of the same kind*.
#
# In lesson 09 you did this by a formula: Box and Muller turn uniform numbers into normal ones. For the numbers below nobody gives you a formula. They come from two clouds, one around −2 and one around 2. Such a heap in a distribution is called a **mode**.

# %% [markdown] lang="ja"
# ## 互いに競い合う2つのネットワーク
#
# 最後の動物は、何かを作り出します。これまでのネットワークは、だれかが渡した行についての問いに答えるものでした。今度ほしいのは、新しい行です。手元にあるものの写しではなく、「同じ種類の」別のものです。
#
# レッスン09では、それを式で行いました。ボックス＝ミューラー法は、一様な乱数を正規分布の乱数に変えます。下の数については、だれも式を教えてくれません。−2のまわりと2のまわりの、2つのかたまりから出てくる数です。分布の中のこのような山を、**モード**（峰）といいます。

# %%
from dataclasses import replace

from course_lib import data
from course_lib.forgery import IN_THE_PLANE, ON_THE_LINE, Duel, build_pair, run
from course_lib.gradcheck import check_gradients
from course_lib.layers import Dense
from course_lib.modes import coverage
from course_lib.network import Network
from course_lib.optimizers import Adam
from course_lib.training import train

clouds = data.two_clouds()
rng = np.random.default_rng(12)
real = clouds.sample(500, rng)
print(real[:6, 0].round(2))

# %% [markdown] lang="en"
# A network that makes something needs something to make it from. We give it **noise**: a random number $r$, a fresh one each time. A first idea: train it as in lesson 11. Input: noise. Target: one of the real numbers. Loss: the squared error. **Predict:** what will the network answer?

# %% [markdown] lang="ja"
# 何かを作るネットワークには、材料が必要です。**ノイズ**、つまり乱数 $r$ を、毎回新しく渡すことにします。まず思いつくのは、レッスン11のように訓練することです。入力はノイズ、正解は本物の数のどれか、損失は2乗誤差とします。**予想**：ネットワークは何と答えるようになるでしょうか。

# %%
noise = rng.standard_normal((500, 1))
honest = Network([Dense.random(1, 16, "tanh", rng), Dense.random(16, 1, "linear", rng)])
train(honest, noise, real, Adam(0.01), epochs=60, batch_size=50, rng=rng)

print(honest.forward(noise)[:6, 0].round(2))
print(real.mean().round(2))

# %% [markdown] lang="en"
# About 0, whatever $r$ is: the mean. That makes the squared error as small as it can be, and yet 0 lies where there is hardly ever a real number. The noise says nothing about the target, so there is no right answer to come close to.
#
# So another question is needed: not "how far from *this* number?" but "**does it look real?**" Nobody has a formula for that. But to answer a question of yes or no is what a network can learn.
#
# ## The forger and the expert
#
# Two networks, then. The **generator** $G$ is a forger: from noise $r$ it makes a forged number $G(r)$. The **discriminator** $D$ is an expert: it sees a number $x$ and says with what probability it is real, $D(x) = \sigma(z)$ with the sigmoid of lesson 01. The two together are called a generative adversarial network, GAN for short; I. Goodfellow and others published it in 2014.

# %% [markdown] lang="ja"
# $r$ が何でも、およそ0、つまり平均です。2乗誤差は、これでできるかぎり小さくなっています。ところが、0のあたりには本物の数がほとんどありません。ノイズは正解について何も語らないので、近づくべき正しい答えがないのです。
#
# ですから、問いを変えなければなりません。「『この』数からどれだけ離れているか」ではなく、「**本物らしく見えるか**」です。それを測る式はだれも知りません。けれども、はい・いいえの問いに答えることなら、ネットワークが学習できます。
#
# ## 偽造者と鑑定家
#
# そこで、ネットワークを2つ使います。**生成器** $G$ は偽造者です。ノイズ $r$ から、偽物の数 $G(r)$ を作ります。**識別器** $D$ は鑑定家です。数 $x$ を見て、本物である確率を答えます。$D(x) = \sigma(z)$ で、$\sigma$ はレッスン01のシグモイド関数です。2つを合わせて、敵対的生成ネットワーク（GAN）といいます。2014年にグッドフェロー（I. Goodfellow）らが発表しました。

# %%
plots.adversaries()

# %% [markdown] lang="en"
# The solid arrows lead forward, the broken ones are the ways back. The forger never sees a real number. All that it learns, it learns from the expert.
#
# Each pays the surprise of lesson 06, $-\ln$ of the share that it wants to be large. The expert wants $D$ to be large for real numbers and $1 - D$ for forged ones. The forger wants $D$ to be large for what it has forged.
#
# $$L_D = \text{mean of } \begin{cases} -\ln D(x) & x \text{ real} \\ -\ln (1 - D(x)) & x \text{ forged} \end{cases} \qquad L_G = \text{mean of } -\ln D(G(r))$$
#
# **Worked example.** One real number with $D = 0.9$, one forged with $D = 0.2$:
#
# $$L_D = \frac{-\ln 0.9 - \ln 0.8}{2} = \frac{0.1054 + 0.2231}{2} = 0.1643 \qquad L_G = -\ln 0.2 = 1.6094$$
#
# The expert is doing well, and the forger badly. **With holes:** the expert has no idea, and says 0.5 to both.
#
# $$L_D = \frac{-\ln \square - \ln \square}{2} = \square \qquad L_G = \square$$
#
# <details><summary>Answer</summary>
#
# Every share is 0.5, so both are $\ln 2 = 0.6931$. That is the yardstick here, as $\ln 3$ was for three classes.
#
# </details>
#
# ### Exercise 8_3: what the forger and the expert pay
#
# The expert sees four numbers. To the two real ones it says 0.8 and 0.6, to the two forged ones 0.3 and 0.1. Give $L_D$ and $L_G$, in this order, with the natural logarithm and at least four decimals. $L_D$ is one mean over all four.

# %% [markdown] lang="ja"
# 実線の矢印が順伝播、点線と破線が逆伝播の道です。偽造者が本物の数を見ることはありません。学ぶことは、すべて鑑定家から学びます。
#
# どちらの損失も、レッスン06の「驚き」です。大きくしたい割合の $-\ln$ を払います。鑑定家は、本物では $D$ を、偽物では $1 - D$ を大きくしたいのです。偽造者は、自分が作った偽物での $D$ を大きくしたいのです。
#
# $$L_D = \text{次の平均} \begin{cases} -\ln D(x) & x \text{ が本物} \\ -\ln (1 - D(x)) & x \text{ が偽物} \end{cases} \qquad L_G = -\ln D(G(r)) \text{ の平均}$$
#
# **例題**：本物の数が1つで $D = 0.9$、偽物の数が1つで $D = 0.2$ とします。
#
# $$L_D = \frac{-\ln 0.9 - \ln 0.8}{2} = \frac{0.1054 + 0.2231}{2} = 0.1643 \qquad L_G = -\ln 0.2 = 1.6094$$
#
# 鑑定家は優秀で、偽造者はへたです。**穴うめ**：鑑定家にまったく見分けがつかず、どちらにも0.5と答えたとします。
#
# $$L_D = \frac{-\ln \square - \ln \square}{2} = \square \qquad L_G = \square$$
#
# <details><summary>答え</summary>
#
# どの割合も0.5なので、どちらも $\ln 2 = 0.6931$ です。3クラスのときの $\ln 3$ にあたる、ここでの「ものさし」です。
#
# </details>
#
# ### 練習 8_3：偽造者と鑑定家の損失
#
# 鑑定家が4つの数を見ます。2つの本物には0.8と0.6、2つの偽物には0.3と0.1と答えました。$L_D$ と $L_G$ を、この順に、自然対数を使って小数第4位まで答えてください。$L_D$ は、4つ全部についての1つの平均です。

# %% exercise="8_3"
answer_8_3 = ...
### BEGIN SOLUTION
L_D = np.mean(-np.log([0.8, 0.6, 1 - 0.3, 1 - 0.1]))
L_G = np.mean(-np.log([0.3, 0.1]))
answer_8_3 = [L_D, L_G]
### END SOLUTION

# %% check="8_3"
check("8_3", answer_8_3)

# %% [markdown] lang="en"
# Why does the forger not take the opposite of what the expert takes, and make $\ln(1 - D)$ small? Both mean "D should be large". But look at the slopes in $z$. At the start the forger is bad, and the expert says something like $D = 0.01$:
#
# | loss | its slope in $z$ | at $D = 0.01$ |
# |---|---|---:|
# | $\ln (1 - D)$ | $-D$ | −0.01 |
# | $-\ln D$ | $D - 1$ | −0.99 |
#
# With the first a bad forger would learn a hundred times more slowly, at the very time when it has most to learn. That is saturation again, as in lesson 04.
#
# ## Back through the expert
#
# What is the way back for the forger? $L_G$ depends on $z$, $z$ on the number $x = G(r)$ that the expert looks at, and $x$ on the weights of the forger. So the gradient runs **backwards through the whole expert**, comes out at its input, and runs on into the forger. In lesson 11 the gradient in the input was of no use to anybody. Here it is the message: "a little more to the left, and I would have believed you." The expert's weights stay as they are.
#
# Is our way back right? All weights of the forger, checked by numbers:

# %% [markdown] lang="ja"
# なぜ偽造者は、鑑定家の逆をとって $\ln(1 - D)$ を小さくしないのでしょうか。どちらも「$D$ を大きくしたい」という意味です。でも、$z$ についての傾きを見てください。はじめのうち偽造者はへたで、鑑定家は $D = 0.01$ くらいの答えを出します。
#
# | 損失 | $z$ についての傾き | $D = 0.01$ のとき |
# |---|---|---:|
# | $\ln (1 - D)$ | $-D$ | −0.01 |
# | $-\ln D$ | $D - 1$ | −0.99 |
#
# 1つ目の損失だと、へたな偽造者は、学ぶことがいちばん多いときに、100倍も遅くしか学べません。レッスン04の飽和と同じことです。
#
# ## 鑑定家を通り抜ける逆伝播
#
# 偽造者の逆伝播はどんな道でしょうか。$L_G$ は $z$ で決まり、$z$ は鑑定家が見る数 $x = G(r)$ で決まり、$x$ は偽造者の重みで決まります。ですから勾配は、**鑑定家の中を後ろ向きに通り抜け**、その入力から出てきて、偽造者の中へ進みます。レッスン11では、入力についての勾配はだれの役にも立ちませんでした。ここでは、それが伝言になります。「もう少し左にあれば、本物だと思ったのに」。鑑定家の重みは、そのまま動かしません。
#
# この逆伝播は正しいでしょうか。偽造者の重みを全部、数値で検算します。

# %%
pair = build_pair(1, ON_THE_LINE, rng)
r = rng.standard_normal((8, 1))


def forgers_loss(weights):
    pair.generator.assign(weights)
    return pair.generator_loss(r)


weights = {name: array.copy() for name, array in pair.generator.parameters.items()}
check_gradients(forgers_loss, weights, pair.generator_gradients(r))

# %% [markdown] lang="en"
# Now one step of the training, in two halves. First the expert looks at real and forged numbers and learns, and the forger waits. Then the forger learns against this expert, and the expert waits. Each has its own optimizer. **Predict:** $L_D$ and $L_G$ are printed before, after the first half and after the second. Which of them falls in each half, and what does the other one do?

# %% [markdown] lang="ja"
# では、訓練の1ステップです。2つに分かれます。まず鑑定家が、本物と偽物の数を見て学習します。偽造者は待っています。次に偽造者が、その鑑定家を相手に学習します。鑑定家は待っています。オプティマイザーは別々です。**予想**：はじめ、前半のあと、後半のあとに、$L_D$ と $L_G$ を表示します。それぞれで下がるのはどちらで、もう片方はどうなるでしょうか。

# %%
x = clouds.sample(64, rng)
r_1, r_2 = rng.standard_normal((64, 1)), rng.standard_normal((64, 1))


def losses():
    return pair.discriminator_loss(x, pair.forge(r_1)), pair.generator_loss(r_2)


print(losses())
Adam(0.005).step(pair.discriminator.parameters, pair.discriminator_gradients(x, pair.forge(r_1)))
print(losses())
Adam(0.005).step(pair.generator.parameters, pair.generator_gradients(r_2))
print(losses())

# %% [markdown] lang="en"
# Who learns gains, and the other one loses by it. This tug-of-war is the whole training: `Duel` repeats it with fresh noise and fresh real numbers each time.

# %% [markdown] lang="ja"
# 学習したほうの損失が下がり、そのぶん相手の損失が上がります。この綱引きが、訓練のすべてです。`Duel` は、毎回新しいノイズと新しい本物の数で、これを繰り返します。

# %% [markdown] lang="en"
# ## Watch them
#
# The real numbers are grey, the forged ones hatched. The thick curve is $D$, with its scale on the right. Each picture is ten steps further; $k$ counts the pictures, and $s$ is the seed. On the right are both losses, and a dotted line at $\ln 2$.
#
# **Predict first:** what do the two losses look like when both networks have learned well? **A**: both have fallen towards 0, as in all lessons so far. **B**: both are near 0.69. **C**: $L_D$ is near 0, and $L_G$ is large.

# %% [markdown] lang="ja"
# ## 見てみよう
#
# 灰色が本物の数、斜線が偽物の数です。太い曲線が $D$ で、目盛りは右側にあります。1つの図で10ステップずつ進みます。$k$ は図の番号、$s$ はシードです。右の図は2つの損失で、点線が $\ln 2$ です。
#
# **まず予想**：どちらのネットワークもよく学習したとき、2つの損失はどうなっているでしょうか。**A**：これまでのレッスンのように、どちらも0に近づく。**B**：どちらも0.69の近くにある。**C**：$L_D$ は0に近く、$L_G$ は大きい。

# %%
widgets.predict_first(widgets.duel(), "A", "B", "C")

# %% [markdown] lang="en"
# **Look for it:** step by step from $k = 0$ to 20. Where does $D$ sink first? Where do the forged numbers go then? Which number does $D$ say nearly everywhere in the end?
#
# It is B. While everything on the left changes, the losses hardly leave 0.69. Each network improves, but its opponent improves too. **Here a loss curve tells nothing about the quality.** You have to look at what is made.
#
# Which $D$ is best, by the way? Say that at some place there are 30 real numbers and 10 forged ones. The expert pays $-30 \ln D - 10 \ln (1 - D)$ for them. **With holes:** the slope in $D$ is $-30/D + 10/(1 - D)$; it is 0 at $D = \square$. And if there are as many forged as real ones, at $D = \square$.
#
# <details><summary>Answer</summary>
#
# $D = 30/40 = 0.75$, the share of the real ones. With as many forged ones it is 0.5: an expert that has learned all there is says 0.5 everywhere when the forger is perfect.
#
# </details>
#
# ## How good are the forgeries?
#
# We know the clouds, so we can count. A number belongs to a cloud if it lies within three standard deviations of its centre; otherwise it is stray. `covered` says how many clouds have at least a quarter of their fair share, `shares` what share each one has, `widths` how wide it is, where 1 is right. As in lesson 11: a yardstick first, and then several seeds.

# %% [markdown] lang="ja"
# **探してみよう**：$k = 0$ から20まで、1つずつ進めましょう。$D$ が最初に下がるのはどこでしょうか。偽物の数は、そのあとどこへ向かいますか。最後に、$D$ はほとんどの場所で、いくつになっていますか。
#
# 答えはBです。左の図がすっかり変わるあいだも、損失はほとんど0.69から離れません。どちらのネットワークも上達しますが、相手も上達するからです。**ここでは、損失の曲線を見ても出来ばえはわかりません。** 作られたものを見るしかないのです。
#
# ところで、いちばんよい $D$ はいくつでしょうか。ある場所に、本物の数が30個、偽物の数が10個あるとします。鑑定家の損失は $-30 \ln D - 10 \ln (1 - D)$ です。**穴うめ**：$D$ についての傾きは $-30/D + 10/(1 - D)$ で、これが0になるのは $D = \square$ のときです。偽物が本物と同じ数だけあるなら、$D = \square$ です。
#
# <details><summary>答え</summary>
#
# 本物の割合、$D = 30/40 = 0.75$ です。偽物も同じ数なら0.5です。偽造者が完璧なら、学びつくした鑑定家はどこでも0.5と答えます。
#
# </details>
#
# ## 偽物の出来ばえ
#
# ここではかたまりの場所がわかっているので、数えることができます。中心から標準偏差の3倍以内にある数は、そのかたまりのもの、そうでない数は「はぐれた」ものとします。`covered` は、本来の割合の4分の1以上をもつかたまりの数、`shares` はそれぞれの割合、`widths` はそれぞれの幅で、1なら本物と同じです。レッスン11と同じように、まずものさしを、それからいくつものシードを見ます。

# %%
line = Duel(clouds, ON_THE_LINE, seed=0)
line.train(1000)
plots.imitation(clouds.sample(2000, rng), line.forge(2000, rng), line.pair.judge)


# %%
def show(name, seen):
    print(name, seen.covered, seen.shares.round(2), seen.widths.round(2), round(seen.stray, 3))


show("real", coverage(clouds.sample(2000, rng), clouds))
for seed in range(5):
    show(seed, run(clouds, ON_THE_LINE, seed))

# %% [markdown] lang="en"
# Both clouds every time, with nearly half of the numbers each. But not perfect: about 2 % are stray, where real numbers have 0.3 %, and most clouds are a little too narrow.
#
# And the picture shows what these numbers hide: the **shape** is off. There are peaks and edges where the real clouds are smooth. The histograms of two real samples have about 95 % of their area in common; of these two it is about 60 %. The networks do not come to rest. They chase each other around the right answer. Whoever looks only at what can be counted is soon content.
#
# **Explain** the strays. Hint: what does $G$ do as $r$ moves slowly from −3 to 3?
#
# <details><summary>Answer</summary>
#
# $G$ is a curve without jumps. To get from one cloud to the other it has to pass between them, and the numbers $r$ on that stretch are forged into the gap. The steeper $G$ is there, the fewer they are.
#
# </details>
#
# **Change it:** learn at twenty times the rate. In the widget: `widgets.duel(eta=0.1)`, with several seeds $s$. Or count:

# %% [markdown] lang="ja"
# どのシードでも2つのかたまりがそろい、それぞれ半分近くを占めます。完璧ではありません。本物ならはぐれるのは0.3％ですが、ここでは2％ほどで、たいていのかたまりは少し狭すぎます。
#
# そして、これらの数に現れないことが、図に現れています。**形**が違うのです。本物がなめらかなところに、とがった山や急な端があります。本物どうしなら、2つのヒストグラムの面積は95％ほど重なります。この図では60％ほどです。2つのネットワークは落ち着くことなく、正しい答えのまわりで追いかけっこを続けます。数えやすいものだけを見ていると、すぐに満足してしまいます。
#
# はぐれた数がある理由を**説明してみましょう**。ヒント：$r$ をゆっくり−3から3まで動かすと、$G$ はどうなりますか。
#
# <details><summary>答え</summary>
#
# $G$ は、途切れのない曲線です。一方のかたまりからもう一方へ移るには、その間を通らなければなりません。その途中にあたる $r$ からは、すき間の偽物ができます。$G$ がそこで急なほど、その数は少なくなります。
#
# </details>
#
# **変えてみよう**：学習率を20倍にします。ウィジェットなら `widgets.duel(eta=0.1)` として、シード $s$ をいくつか試しましょう。数えるなら、次のとおりです。

# %%
for seed in range(5):
    show(seed, run(clouds, replace(ON_THE_LINE, eta=0.1), seed))

# %% [markdown] lang="en"
# When we ran it, one seed forged a single cloud, and another one ran away, with 94 % strays. The first is called **mode collapse**: the forger makes always the same, since the expert has believed it once. The expert learns it, the forger jumps to something else, and the hunt never ends. No loss gives warning. That is the price of a loss that is itself learning: nothing promises that the game comes to rest.
#
# ## In the plane
#
# Eight clouds on a ring: two numbers of noise, two hidden layers of 32 neurons in each network. Dots are real, crosses are forged; the darker, the more the expert takes it for real, and on the black line it says one half. **Predict:** will the forger find all eight?

# %% [markdown] lang="ja"
# 私たちが実行したときは、かたまりを1つしか作らないシードと、どこかへ行ってしまい94％がはぐれるシードが、1つずつありました。前者を**モード崩壊**といいます。一度本物だと思われたので、偽造者が同じものばかり作るのです。鑑定家がそれを学ぶと、偽造者は別のものに飛びうつり、追いかけっこが終わりません。損失を見ていても、前ぶれはありません。学習する相手を損失に使うのですから、勝負がいつか落ち着くという保証は、どこにもないのです。
#
# ## 平面の上で
#
# 今度は、輪の上に並んだ8つのかたまりです。ノイズは2つの数、どちらのネットワークも中間層は32個のニューロンが2層です。丸が本物、十字が偽物です。色が濃いほど鑑定家は本物だと思い、黒い線の上で2分の1と答えます。**予想**：偽造者は8つ全部を見つけるでしょうか。

# %%
ring = data.ring_of_clouds()
plane = Duel(ring, IN_THE_PLANE, seed=0)
plane.train(500)
plots.imitation(ring.sample(400, rng), plane.forge(400, rng), plane.pair.judge)

# %%
show(plane.steps, coverage(plane.forge(2000, rng), ring))
plane.train(1500)
show(plane.steps, coverage(plane.forge(2000, rng), ring))
plots.imitation(ring.sample(400, rng), plane.forge(400, rng), plane.pair.judge)

# %% [markdown] lang="en"
# After 500 steps half of the clouds are there, after 2000 all eight. The crosses between them are the beads on the string: $G$ has no jumps in the plane either. And `widths` tells what the picture shows: the forged clouds are narrower than the real ones.
#
# With the networks of the first two sections inside, and much larger, the same game makes pictures of faces that nobody has. Keep two things in mind. We could count here, because we know where the clouds are. For faces nobody knows it, and whoever says "it looks good" has not seen which modes are missing. And: a picture that looks real is no proof that something happened.
#
# **Make it:** three clouds on a line, `data.Clouds(np.array([[-3.0], [0.0], [3.0]]), 0.4)`. Predict first which one will be neglected. How many steps does it need (`replace(ON_THE_LINE, steps=2000)`)? Do wider networks help?
#
# <details><summary>What we saw</summary>
#
# The middle one. After 2000 steps, with four seeds, it had 9 to 17 % of the numbers in place of 33 %: it lies on the way from the left to the right, and $G$ hurries through it.
#
# </details>

# %% [markdown] lang="ja"
# 500ステップでかたまりの半分が、2000ステップで8つ全部がそろいました。間にある十字は、糸を通したビーズのようです。平面でも $G$ は途切れないからです。`widths` の数は、図のとおりです。偽物のかたまりは、本物より狭くなっています。
#
# 前の2つの節のネットワークを組みこんで、ずっと大きくすれば、同じ勝負から、この世にいない人の顔の写真ができます。2つのことを忘れないでください。ここで数えることができたのは、かたまりの場所を知っていたからです。顔については、だれも知りません。「よくできている」と言う人も、どのモードが抜けているのかは見ていないのです。そして、本物らしく見える写真は、何かが起きたという証拠にはなりません。
#
# **作ってみよう**：直線の上に3つのかたまりを作りましょう。`data.Clouds(np.array([[-3.0], [0.0], [3.0]]), 0.4)` です。まず、どれがいちばん少なくなるかを予想します。何ステップ必要ですか（`replace(ON_THE_LINE, steps=2000)`）。ネットワークを広くすると、よくなりますか。
#
# <details><summary>観察したこと</summary>
#
# まん中です。4つのシードで2000ステップ訓練すると、33％のはずが、9％から17％でした。左から右へ行く途中にあるので、$G$ は急いで通りすぎてしまうのです。
#
# </details>

# %% [markdown] lang="en"
# ## What you have done
#
# - A layer needs a forward and a backward, a loss a value and a gradient. From these every network is built.
# - A convolution is a small neuron that slides over the picture: few weights, used in many places, and neighbours stay neighbours.
# - A recurrent network uses the same weights at each time. Its gradient passes through a factor for each step, so it vanishes or explodes; the gates of an LSTM keep a road open.
# - Where a weight is used many times, the gradients of all places are added up.
# - In a GAN the loss of the one network is the other one, and the gradient passes through it. The loss curve tells nothing about the quality; look at what is made, with several seeds.
# - And for all of them: check the gradients, hold rows out, name the baseline, do not trust one run.
#
# **In your own words:** somebody shows you a network of a kind that is not in this lesson. Which three things do you want to know of a new layer, before you put it into a network?
#
# <details><summary>One answer</summary>
#
# What it makes of its input, with shapes; how it takes a gradient back, and whether that was checked; and which weights it learns, and how they begin.
#
# </details>

# %% [markdown] lang="ja"
# ## まとめ
#
# - 層には順伝播と逆伝播、損失には値と勾配があればよい。どんなネットワークも、そこからできている。
# - 畳み込みは、画像の上を動く小さなニューロン。少ない重みをたくさんの場所で使い、隣どうしは隣どうしのまま。
# - リカレントニューラルネットワークは、どの時刻でも同じ重みを使う。勾配には1ステップごとに数がかかるので、消えたり爆発したりする。LSTMのゲートは、道を1本あけておく。
# - 1つの重みを何度も使うときは、すべての場所の勾配を足し合わせる。
# - GANでは、片方のネットワークの損失がもう片方のネットワークで、勾配はその中を通り抜ける。損失の曲線からは出来ばえがわからない。作られたものを、いくつものシードで見る。
# - どのネットワークでも同じこと。勾配を検算し、行をとっておき、基準を示し、1回の結果を信じない。
#
# **自分の言葉で**：このレッスンにない種類のネットワークを、だれかが見せてくれました。新しい層を自分のネットワークに入れる前に、知っておきたい3つのことは何ですか。
#
# <details><summary>答えの一例</summary>
#
# 入力から何を作るのか（形も）。勾配をどう後ろへ渡すのか、それは検算してあるか。どの重みを学習し、初期値をどう決めるのか。
#
# </details>

# %%
progress()

# %% [markdown] lang="en"
# ## Where to go from here
#
# This was the last lesson. You began with one neuron, two sliders and a curve. You can now build a network of any kind in this course from NumPy alone, train it, prove its gradients, and say honestly what it has learned. Few people who use networks have done that.
#
# - **A question of your own.** Take data that you care about, a baseline, held-out rows and several seeds. Begin with the smallest network that could do it.
# - **A library for large networks**, such as PyTorch or JAX. You will recognise everything: layers, losses, optimizers, mini-batches. They find the way back by themselves, with the graph and the patterns of lesson 08, and they count on fast processors. What the error messages mean, you know from shapes.
# - **Attention**, the part from which today's language models are built. It is a weighted mean, whose weights are a softmax of products. You have all of it: lesson 06, lesson 07, and this one.
# - **This course itself.** Every function that you used here stands in `course_lib`, in files of a page or two. Read one, change it, and look at which test fails.

# %% [markdown] lang="ja"
# ## ここから先へ
#
# これが最後のレッスンでした。はじまりは、1つのニューロンと、2つのスライダーと、1本の曲線でした。いまのあなたは、この講座に出てきたどの種類のネットワークも、NumPyだけで組み立て、訓練し、勾配が正しいことを確かめ、何を学習したのかを正直に語ることができます。ネットワークを使う人の中でも、そこまでしたことのある人は多くありません。
#
# - **自分の問い。** 興味のあるデータを選び、基準と、とっておいた行と、いくつものシードを用意しましょう。できそうなうちでいちばん小さなネットワークから始めます。
# - **大きなネットワークのためのライブラリー。** PyTorchやJAXなどです。層、損失、オプティマイザー、ミニバッチと、見覚えのあるものばかりです。逆伝播は、レッスン08の計算グラフと基本形を使って、自動で行ってくれます。計算も高速です。エラーの意味は、形を考えればわかります。
# - **アテンション（注意機構）。** いまの言語モデルを形づくっている部品です。積をソフトマックス関数に通したものを重みとする、重み付きの平均です。必要なことは、レッスン06、07と、このレッスンで全部学びました。
# - **この講座そのもの。** ここで使った関数は、全部 `course_lib` の中にあります。どのファイルも1、2ページほどです。1つ読んで、書きかえて、どのテストが失敗するか見てみましょう。
