# %% [markdown] lang="en"
# # 09 Initialisation
#
# Learning improves weights step by step. But with which weights does it begin? This lesson shows that the first numbers decide
# whether a network learns at all: they must differ from each other, and they must have the right size. You will make such
# numbers yourself.
#
# **At the end you will be able to**
#
# - say why a network with equal weights never gets out of being one neuron, and show it by numbers;
# - make normally distributed numbers out of uniform ones, and tell by three numbers whether it worked;
# - measure, layer by layer, how a gradient vanishes or explodes;
# - say why weights start with the standard deviation $1/\sqrt{n}$, or $\sqrt{2/n}$ before ReLU, and what $n$ counts.
#
# **What you need:** lessons 04, 05 and 08. Mean and standard deviation should not be new to you.
#
# **Time:** about 70 minutes, with paper and a calculator that has the keys $\ln$ and $\cos$.

# %% [markdown] lang="ja"
# # 09 初期化
#
# 学習は、重みを一歩ずつ良くしていきます。では、最初の重みはどう決めるのでしょうか。このレッスンでは、最初の数、つまり初期値が、ネットワークが学習できるかどうかを左右することを見ていきます。初期値は互いに違っていなければならず、大きさもちょうどよくなければなりません。そのような数を、自分の手で作ってみましょう。
#
# **このレッスンでできるようになること**
#
# - 重みが全部等しいネットワークが、ニューロン1つ分の働きから抜け出せない理由を説明し、数で示せる。
# - 一様な乱数から正規分布に従う乱数を作り、うまくできたかどうかを3つの数で判断できる。
# - 勾配が消えたり爆発したりする様子を、層ごとに測れる。
# - 重みの初期値の標準偏差が $1/\sqrt{n}$、ReLUの前では $\sqrt{2/n}$ である理由と、$n$ が何の数かを説明できる。
#
# **必要なもの**：レッスン04、05、08。平均と標準偏差の意味を知っていること。
#
# **時間**：約70分。紙と、$\ln$ と $\cos$ のキーがある電卓を用意しましょう。

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
warm_up("09_initialisation")

# %% [markdown] lang="en"
# To check yourself, put your three answers after the name of the lesson and run the cell again.

# %% [markdown] lang="ja"
# 答え合わせをするには、レッスン名のうしろに3つの答えを並べて、もう一度実行します。

# %% [markdown] lang="en"
# ## Twins
#
# Here is the credit-card network. Nobody has trained it yet; somebody set every weight to 0.5 and every bias to 0. An applicant
# comes with $x = 1$, $y = 0$, $z = 1$.
#
# **Predict:** what do $a$ and $b$ send? And $c$, $d$, $e$? Hidden neurons use ReLU, the output layer softmax.

# %% [markdown] lang="ja"
# ## 双子のニューロン
#
# クレジットカードのネットワークです。まだ訓練されていません。重みは全部0.5、バイアスは全部0にしてあります。$x = 1$、$y = 0$、$z = 1$ の申込者が来ました。
#
# **予想**：$a$ と $b$ の出力はいくつですか。$c$、$d$、$e$ はどうでしょうか。中間層はReLU、出力層はソフトマックス関数です。

# %%
from course_lib import activations, depth, initializers, layers, moments, network
from course_lib.data import credit_card

np.set_printoptions(precision=4, suppress=True)


def credit_network(fill):
    first, second, third = fill(3, 2), fill(2, 3), fill(3, 3)
    return network.Network(
        [
            layers.Dense(first, np.zeros(2), "relu"),
            layers.Dense(second, np.zeros(3), "relu"),
            layers.Dense(third, np.zeros(3)),
        ],
        loss="softmax_cross_entropy",
    )


def halves(fan_in, fan_out):
    return np.full((fan_in, fan_out), 0.5)


equal = credit_network(halves)
equal.predict(np.array([[1.0, 0.0, 1.0]]))

# %%
plots.network(
    credit_card.LAYERS,
    values=dict(zip("xyzabcdefgh", [1, 0, 1, 1, 1, 1, 1, 1, 1 / 3, 1 / 3, 1 / 3], strict=True)),
)

# %% [markdown] lang="en"
# $a$ and $b$ are twins: the same inputs, the same weights, so the same output, 1. So are $c$, $d$, $e$. So far no surprise. The
# question is whether learning will part them. Four applicants, the right answers for them, and a thousand steps of gradient descent:
#
# **Predict:** will the two columns of `W1` (the weights of $a$ and those of $b$) differ after that?

# %% [markdown] lang="ja"
# $a$ と $b$ は双子です。入力も重みも同じなので、出力も同じ1になります。$c$、$d$、$e$ も同じ値です。ここまでは予想どおりでしょう。問題は、学習すれば違いが出てくるのかどうかです。申込者4人分のデータと正解を用意して、勾配降下法で1000回更新します。
#
# **予想**：更新のあと、`W1` の2つの列（$a$ の重みと $b$ の重み）は違っているでしょうか。


# %%
def train(net, X, T, steps=1000, eta=0.1):
    for _ in range(steps):
        net.forward(X)
        gradients = net.backward(T)
        for name, parameter in net.parameters.items():
            parameter -= eta * gradients[name]


X = np.array([[1.0, 0, 1], [0, 1, 0], [1, 1, 1], [0, 0, 1]])
T = np.array([[1.0, 0, 0], [0, 0, 1], [0, 1, 0], [0, 1, 0]])

train(equal, X, T)
print(equal.parameters["W1"])
print(equal.parameters["W2"])

# %% [markdown] lang="en"
# The weights did move, from 0.5 to 1.61, −1.61 and 0.84. But $a$ and $b$ moved *in step*: the two columns are equal, and so
# are the three columns of `W2`. Twins send the same, so the same gradient comes back to them; so they are changed by the same
# amount, and are twins again. It goes on like that for ever. However many neurons the layer has, it works like **one**.
#
# One thing that a single neuron cannot do is XOR (lesson 03). Here are four hidden neurons with tanh, first all alike, then with random weights.

# %% [markdown] lang="ja"
# 重みは動きました。0.5から、1.61、−1.61、0.84へ変わっています。でも $a$ と $b$ は「そろって」動きました。2つの列は等しく、`W2` の3つの列も等しいままです。双子は同じ値を出力するので、同じ勾配が返ってきます。だから同じだけ更新され、また双子になります。これがいつまでも続きます。ニューロンがいくつあっても、その層は**1つ分**の働きしかしません。
#
# 1つのニューロンにできないことと言えば、XORでした（レッスン03）。tanhのニューロンを4つ並べた中間層で、まず全部同じ重みで、次に乱数の重みで試してみましょう。

# %%
corners = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
xor = np.array([[0.0], [1], [1], [0]])


def four_neurons(fill):
    return network.Network([layers.Dense(fill(2, 4), np.zeros(4), "tanh"), layers.Dense(fill(4, 1), np.zeros(1))])


rng = np.random.default_rng(0)
twins = four_neurons(halves)
different = four_neurons(lambda fan_in, fan_out: initializers.scaled_normal(fan_in, fan_out, rng))

for net in (twins, different):
    train(net, corners, xor, steps=2000)
    print(net.predict(corners).ravel())

# %% [markdown] lang="en"
# The four that began alike end at 0.11, 0.61, 0.61, 0.68: the fourth corner should be 0. The four that began differently find 0, 1, 1, 0.
#
# **And all weights 0?** With ReLU it is worse. **Predict** which numbers of the credit-card network will move at all.

# %% [markdown] lang="ja"
# 同じ重みから始めた4つは、0.11、0.61、0.61、0.68 で止まりました。4つ目は0になってほしいところです。違う重みから始めた4つは、0、1、1、0 を見つけました。
#
# **では、重みを全部0にしたら？** ReLUでは、もっと困ったことになります。クレジットカードのネットワークで、そもそも動くのはどの数でしょうか。**予想**してください。

# %%
zero = credit_network(lambda fan_in, fan_out: np.zeros((fan_in, fan_out)))
train(zero, X, T)
for name, parameter in zero.parameters.items():
    print(name, np.round(parameter, 4).tolist())
print(zero.predict(X))

# %% [markdown] lang="en"
# Only the bias of the output layer moved. Every hidden neuron sends 0, so the gradient of each weight behind it is 0; and
# what flows back is multiplied by weights that are 0. The network gives everyone the same answer, 0.25, 0.5, 0.25: how often each class occurs.
#
# So weights have to start out *different from each other*, and the way to get that is chance. Biases may all start at 0:
# different weights are enough to part the twins.
#
# **Explain:** would it help to set all weights of $a$ to 0.5 and all weights of $b$ to 0.4?
#
# <details><summary>Answer</summary>
#
# Yes, for this pair: they send different values, get different gradients and go different ways. What counts is that no two neurons of a layer start alike,
# with the same weights coming in *and* the same weights going out. With hundreds of neurons one lets chance see to it.
#
# </details>

# %% [markdown] lang="ja"
# 動いたのは出力層のバイアスだけです。中間層の出力は全部0なので、その先の重みの勾配も0です。逆向きに伝わる勾配にも、0の重みがかけられてしまいます。ネットワークは、だれに対しても同じ 0.25、0.5、0.25 と答えます。それぞれのクラスが現れる割合です。
#
# つまり、重みは「互いに違う」値から始めなければなりません。そのために使うのが乱数です。バイアスは全部0でかまいません。重みが違っていれば、双子にはならないからです。
#
# **説明してみよう**：$a$ の重みを全部0.5、$b$ の重みを全部0.4にしたら、うまくいくでしょうか。
#
# <details><summary>答え</summary>
#
# この2つについては、うまくいきます。出力が違うので、返ってくる勾配も違い、別々の道を進みます。大切なのは、同じ層に、入ってくる重みも出ていく重みもまったく同じ、というニューロンの組がないことです。ニューロンが何百個もあるときは、乱数に任せます。
#
# </details>

# %% [markdown] lang="en"
# ## Where chance comes from
#
# A computer's chance is a stream of numbers between 0 and 1, every part of the range as likely as any other: **uniform** numbers,
# `rng.random()`. For weights one prefers numbers that gather around 0, of either sign, the large ones rare: the bell of the **normal distribution**.
# "Standard" means mean 0 and standard deviation 1.
#
# NumPy can make such numbers, of course. Python's standard library can, too: `random.gauss` and `random.normalvariate` (the article says that it has
# uniform ones only). But it is a pretty question how one could. In 1958 George Box and Mervin Muller found a way to make them from *two* uniform numbers:
#
# 1. the first, $u_1$, becomes a **distance** from the centre: $\;r = \sqrt{-2 \ln u_1}$
# 2. the second, $u_2$, becomes a **direction**: the part $u_2$ of a full turn, the angle $2 \pi u_2$
#
# That is a point in the plane. Its two coordinates are two normal numbers.

# %% [markdown] lang="ja"
# ## 乱数はどこから来るか
#
# コンピューターの乱数のもとは、0と1の間の、どこも同じくらい出やすい数の列です。これを**一様**な乱数といい、`rng.random()` で得られます。重みには、0の近くに集まり、正も負もあって、大きな値はめったに出ない乱数がよく使われます。釣鐘の形をした**正規分布**に従う乱数です。平均0、標準偏差1のものを「標準」正規分布といいます。
#
# もちろん、NumPyはそのような乱数を作れます。Pythonの標準ライブラリにも `random.gauss` や `random.normalvariate` があります（もとの記事には、一様なものしかないと書かれています）。でも、どうやって作るのか、考えてみるとおもしろい問いです。1958年に、ボックスとミューラーは、「2つ」の一様な乱数から作る方法を見つけました。
#
# 1. 1つ目の $u_1$ を、中心からの**距離**にします。$\;r = \sqrt{-2 \ln u_1}$
# 2. 2つ目の $u_2$ を、**方向**にします。1周の $u_2$ 倍、つまり角度 $2 \pi u_2$ です。
#
# これで平面上の点が1つ決まります。その2つの座標が、2つの正規分布に従う乱数になるのです。

# %%
rng = np.random.default_rng(9)
u1 = 1 - rng.random(1500)
u2 = rng.random(1500)
plots.square_to_normal(u1, u2)

# %% [markdown] lang="en"
# Follow the triangles. They come from the left edge, where $u_1$ is small; $-\ln u_1$ is large there, so they land far out. The squares, with $u_1$ near 1, land in
# the middle. The height $u_2$ in the square becomes the angle. Seen from the side, the round cloud is the bell.
#
# The first coordinate is
#
# $$z = \sqrt{-2 \ln u_1} \; \cos(2 \pi u_2)$$
#
# and the second has the sine in place of the cosine. Either is a standard normal number.
#
# **Worked example,** $u_1 = 0.2$ and $u_2 = 0.6$:
#
# | step | value |
# |---|---:|
# | $\ln 0.2$ | −1.6094 |
# | $-2 \ln 0.2$ | 3.2189 |
# | distance: the root | 1.7941 |
# | angle: $0.6$ of $360° = 216°$, in radians $2 \pi \cdot 0.6$ | 3.7699 |
# | its cosine | −0.8090 |
# | $z = 1.7941 \cdot (-0.8090)$ | −1.4515 |
#
# **With holes,** $u_1 = 0.6$ and $u_2 = 0.15$:
#
# | step | value |
# |---|---:|
# | $\ln 0.6$ | −0.5108 |
# | $-2 \ln 0.6$ | $\square$ |
# | distance: the root | 1.0108 |
# | angle in radians | $\square$ |
# | its cosine | 0.5878 |
# | $z$ | $\square$ |
#
# **Without help:** $u_1 = 0.3$ and $u_2 = 0.1$.
#
# <details><summary>Answers</summary>
#
# With holes: 1.0217, 0.9425, 0.5941. Without help: distance 1.5518, cosine 0.8090, so $z = 1.2554$. With the sine, 0.5878, it is 0.9121.
#
# </details>

# %% [markdown] lang="ja"
# 三角の点を追ってみましょう。正方形の左の端、$u_1$ が小さいところから来た点です。そこでは $-\ln u_1$ が大きいので、遠くへ飛びます。$u_1$ が1に近い四角の点は、真ん中に集まります。正方形の中での高さ $u_2$ は、角度になります。丸い雲を横から眺めたものが、釣鐘の形です。
#
# 1つ目の座標は
#
# $$z = \sqrt{-2 \ln u_1} \; \cos(2 \pi u_2)$$
#
# です。2つ目は、コサインのかわりにサインを使います。どちらも標準正規分布に従います。
#
# **例題**：$u_1 = 0.2$、$u_2 = 0.6$ のとき
#
# | 手順 | 値 |
# |---|---:|
# | $\ln 0.2$ | −1.6094 |
# | $-2 \ln 0.2$ | 3.2189 |
# | 距離：その平方根 | 1.7941 |
# | 角度：$360°$ の $0.6$ 倍は $216°$、ラジアンでは $2 \pi \cdot 0.6$ | 3.7699 |
# | そのコサイン | −0.8090 |
# | $z = 1.7941 \cdot (-0.8090)$ | −1.4515 |
#
# **穴うめ**：$u_1 = 0.6$、$u_2 = 0.15$ のとき
#
# | 手順 | 値 |
# |---|---:|
# | $\ln 0.6$ | −0.5108 |
# | $-2 \ln 0.6$ | $\square$ |
# | 距離：その平方根 | 1.0108 |
# | 角度（ラジアン） | $\square$ |
# | そのコサイン | 0.5878 |
# | $z$ | $\square$ |
#
# **次は自力で**：$u_1 = 0.3$、$u_2 = 0.1$ とします。
#
# <details><summary>答え</summary>
#
# 穴うめ：1.0217、0.9425、0.5941。自力の問題：距離は1.5518、コサインは0.8090なので、$z = 1.2554$。サインの0.5878を使うと、0.9121です。
#
# </details>

# %% [markdown] lang="en"
# ### A trap at 0
#
# `rng.random()` gives numbers from 0, *included*, to 1, not included. And $\ln 0$ does not exist. The article's program takes the logarithm of
# `random()`; that goes well for a very long time, and then, once, it does not. The cure costs nothing: if $u$ is uniform, so is $1 - u$,
# and that runs from above 0 up to 1, where $\ln 1 = 0$ does no harm. That is why the cell above says `1 - rng.random(1500)`.
#
# ### Did it work? Three numbers
#
# - the **mean**, 0 for the standard bell: where the numbers stand;
# - the **variance**, the mean square of the distance from the mean, 1 for the standard bell: how wide they are. Its root is the standard deviation;
# - the **skewness**, the mean *cube* of that distance, measured in standard deviations. A cube keeps its sign. So it is 0 when left and right look alike, and
#   above 0 when there is a long tail on the right.
#
# **Predict:** to save a random number, somebody uses the same $u_1$ twice: for the distance *and* for the angle. What will the three numbers be?

# %% [markdown] lang="ja"
# ### 0のわな
#
# `rng.random()` が返すのは、0「以上」1未満の数です。ところが $\ln 0$ は存在しません。もとの記事のプログラムは、`random()` の対数をそのまま計算しています。とても長い間うまくいって、ある日、止まります。対策は式1つで済みます。$u$ が一様な乱数なら $1 - u$ も一様で、こちらは0より大きく1以下になります。$\ln 1 = 0$ なら問題ありません。上のセルで `1 - rng.random(1500)` と書いたのは、このためです。
#
# ### うまくできたか：3つの数
#
# - **平均**。標準正規分布では0。どこにあるかを表します。
# - **分散**。平均からの差の2乗の平均で、標準正規分布では1。広がりを表します。その平方根が標準偏差です。
# - **歪度**（わいど）。標準偏差を単位にして測った差の「3乗」の平均です。3乗すると符号が残ります。左右が同じ形なら0、右に長く伸びていれば正になります。
#
# **予想**：乱数を節約しようとして、同じ $u_1$ を距離と角度の「両方」に使った人がいます。3つの数はどうなるでしょうか。

# %%
u1, u2 = 1 - rng.random(10_000), rng.random(10_000)

print(moments.moments(initializers.box_muller(u1, u2)))
print(moments.moments(initializers.box_muller(u1, u1)))

# %%
plots.bell(initializers.box_muller(u1, u1))

# %% [markdown] lang="en"
# Mean 0.06 and variance 1.10: somebody who checks only these two, and not too closely, is content. But the skewness is 1.0. The picture shows what that means: a steep
# wall on the left, a long tail on the right. Distance and direction hang together, and the cloud is no longer round but a spiral.
#
# ### Exercise 5_1: box_muller
#
# Write `box_muller(u1, u2)`. It gets two uniform numbers, or two arrays of the same shape, and returns the standard normal number (or an array of them) by the
# formula above. The sine branch is right too.
#
# `u1` is always above 0 and at most 1, so you need not guard against 0: to hand over `1 - rng.random()` is the caller's part. (The course's own
# `initializers.box_muller` stops with a clear error if it gets a 0. Try it.)
#
# `check` compares values, and it looks at mean, variance and skewness of a large sample.

# %% [markdown] lang="ja"
# 平均は0.06、分散は1.10。この2つだけを大まかに見る人は、これでよいと思うでしょう。ところが歪度は1.0です。その意味は図を見るとわかります。左は切り立った壁、右は長いすそになっています。距離と方向が連動してしまい、点は丸い雲ではなく、渦巻きの上に並んでいるのです。
#
# ### 練習 5_1：box_muller
#
# `box_muller(u1, u2)` を書いてください。2つの一様な乱数、または同じ形の2つの配列を受け取り、上の式で標準正規分布に従う数（または、その配列）を返します。サインのほうの式でも正解です。
#
# `u1` は、いつも0より大きく1以下です。0への備えはいりません。`1 - rng.random()` を渡すのは、呼び出す側の仕事だからです。（講座の `initializers.box_muller` は、0を受け取ると、わかりやすいエラーで止まります。試してみましょう。）
#
# `check` は値を比べ、さらに、たくさんの乱数で平均、分散、歪度も調べます。


# %% exercise="5_1"
def box_muller(u1, u2):
    ...
    ### BEGIN SOLUTION
    return np.sqrt(-2 * np.log(u1)) * np.cos(2 * np.pi * u2)
    ### END SOLUTION


# %% check="5_1"
check("5_1", box_muller)

# %% [markdown] lang="en"
# ## How large? Break a deep network
#
# Multiply standard normal numbers by $s$, and their standard deviation is $s$. Which $s$ should weights have? Before any theory,
# try to break a network. It has ten layers of 100 neurons, and every neuron listens to all 100 of the layer before.
#
# Left: the outputs of each layer, layer 1 to layer 10, as histograms. (A bar that reaches the top is cut; the outermost bars hold all that lies farther out.)
# Right: the size of the gradient in each layer (the root of the mean of its squares), on a logarithmic axis; $\ell$ is the number of the layer. The gradient comes from the right with size about 1, and travels left. Layer 1 needs it as much as layer 10.
#
# **Predict first:** with tanh and $s = 0.01$, by which factor is the gradient multiplied on its way from layer 10 to layer 1? Press $10^{-1}$, $10^{-3}$, $10^{-6}$ or $10^{-9}$;
# that unlocks the slider.

# %% [markdown] lang="ja"
# ## どれくらいの大きさにするか：深いネットワークを壊してみる
#
# 標準正規分布に従う乱数に $s$ をかけると、標準偏差が $s$ になります。重みの $s$ はいくつにすればよいでしょうか。理論の前に、ネットワークを壊してみましょう。100個のニューロンの層が10層あり、どのニューロンも、前の層の100個全部から入力を受け取ります。
#
# 左の図は、1層目から10層目までの、それぞれの層の出力のヒストグラムです。（上まで届いている棒は、途中で切れています。両端の棒には、それより外側の値が全部入っています。）右の図は、層ごとの勾配の大きさ（2乗の平均の平方根）で、対数目盛です。横軸の $\ell$ は層の番号です。勾配は右から、1くらいの大きさで入り、左へ伝わります。1層目にも、10層目と同じように勾配が必要です。
#
# **まず予想**：tanhで $s = 0.01$ のとき、1層目の勾配は10層目のおよそ何倍でしょうか。$10^{-1}$、$10^{-3}$、$10^{-6}$、$10^{-9}$ のどれかを押すと、スライダーが使えるようになります。

# %%
widgets.predict_first(widgets.deep_network(), "10⁻¹", "10⁻³", "10⁻⁶", "10⁻⁹")

# %% [markdown] lang="en"
# <details><summary>What you may have seen</summary>
#
# 1. **tanh, $s = 0.01$:** each layer shrinks the signal to about a tenth. After a few layers everything is nearly 0, and back in layer 1 there is a gradient of size $10^{-9}$:
#    it has **vanished**. A step of gradient descent hardly changes that layer.
# 2. **tanh, $s = 1$:** the outputs sit in two piles, at −1 and 1. The neurons are *saturated* (lesson 04). Yet the gradient grows on the way back, to several hundred in layer 1: it
#    **explodes**. The large weights win against the small slopes.
# 3. **ReLU, $s = 1$:** nothing holds it. Outputs and gradients both reach tens of millions and more.
#
# </details>
#
# **Now you:** for tanh, which $s$ leaves the histograms alive in all ten layers and the gradient about level? And for ReLU? Write both down; we come back to them.

# %% [markdown] lang="ja"
# <details><summary>気づいたかもしれないこと</summary>
#
# 1. **tanh、$s = 0.01$**：1層ごとに、信号がおよそ10分の1に縮みます。数層で全部がほとんど0になり、1層目に届く勾配の大きさは $10^{-9}$ です。**消失**してしまいました。勾配降下法で更新しても、この層はほとんど変わりません。
# 2. **tanh、$s = 1$**：出力が −1 と1の2か所に積み上がります。ニューロンが「飽和」しています（レッスン04）。それなのに、勾配は戻るにつれて大きくなり、1層目では数百になります。**爆発**です。小さな傾きより、大きな重みの影響が勝ったのです。
# 3. **ReLU、$s = 1$**：歯止めがありません。出力も勾配も、数千万やそれ以上になります。
#
# </details>
#
# **次はあなたが**：tanhで、10層全部のヒストグラムがつぶれず、勾配もほぼ水平になる $s$ はいくつですか。ReLUではどうでしょうか。2つの値を書きとめておきましょう。あとで使います。

# %% [markdown] lang="en"
# ## The vanishing gradient, layer by layer
#
# From lesson 08 you know what a gradient meets on its way from one layer to the layer before: the weights $w$, and the slope $f'(u)$. For the sigmoid
# the slope is $y(1 - y)$. **Predict:** how large can that be at most?

# %% [markdown] lang="ja"
# ## 消えていく勾配を、層ごとに測る
#
# レッスン08で見たように、勾配が1つ前の層へ伝わるときには、重み $w$ と傾き $f'(u)$ がかけられます。シグモイド関数の傾きは $y(1 - y)$ です。**予想**：これは最大でいくつになるでしょうか。

# %%
y = np.array([0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99])
print(y * (1 - y))

# %% [markdown] lang="en"
# At most $\frac{1}{4}$, at $y = 0.5$, and everywhere else less. So in a chain of sigmoid neurons whose weights lie between −1 and 1, every layer takes away three quarters or more. Over nine
# such steps, from layer 10 to layer 1, at most $\left(\frac{1}{4}\right)^9 = 0.0000038$ is left.
#
# That is a bound for a chain. What does a real network do, where a neuron hears a hundred others? Let us measure, with weights of $s = 0.1$. The second line says how much each layer keeps of what comes from the layer behind it.

# %% [markdown] lang="ja"
# 最大でも $\frac{1}{4}$ です。$y = 0.5$ のときがそうで、ほかではもっと小さくなります。ですから、シグモイド関数のニューロンが一列につながっていて、重みが −1 と1の間なら、1層ごとに4分の3以上が失われます。10層目から1層目まで9回くり返すと、残りは最大でも $\left(\frac{1}{4}\right)^9 = 0.0000038$ です。
#
# これは一列につながったときの上限です。1つのニューロンが100個から入力を受け取る、本物のネットワークではどうでしょうか。$s = 0.1$ の重みで測ってみましょう。2行目は、うしろの層から届いた勾配のうち、それぞれの層がどれだけの割合を残すかを表しています。

# %%
stack = depth.Stack.random(10, 100, 50, np.random.default_rng(9))
with_sigmoid = stack.run(0.1, "sigmoid").sizes
with_tanh = stack.run(0.1, "tanh").sizes

np.set_printoptions(precision=2, suppress=False)
print(with_sigmoid)
print(with_sigmoid[:-1] / with_sigmoid[1:])

# %%
plots.layer_gradients(with_sigmoid, with_tanh)

# %% [markdown] lang="en"
# Circles: sigmoid. Each layer keeps between 0.22 and 0.24 of the gradient, a little less than the bound of one quarter; layer 1 gets about two millionths of what layer 10 has. With a learning rate that suits
# layer 10, layer 1 stands still. Squares: tanh, whose slope is 1 in the middle (lesson 04). There the loss over all layers is a factor of 4 only.
#
# This is the **vanishing gradient**. For a long time it was one of the reasons why deep networks were hard to train. The article names some remedies: ReLU, whose slope is 1 or 0, and
# networks with short cuts. Another is what this lesson is about, the size of the first weights.
#
# **Explain:** the chain rule multiplies by $w$ as well. Could one take weights of size 4 with the sigmoid, and be back at 1?
#
# <details><summary>Answer</summary>
#
# In principle: $4 \cdot \frac{1}{4} = 1$. But large weights make large $u$, and there the slope is far below $\frac{1}{4}$. Look at σ with $s = 1$ in the widget: the gradient is about level, but most outputs
# are next to 0 or next to 1. Such a network hardly sees small differences between its inputs.
#
# </details>

# %% [markdown] lang="ja"
# 丸がシグモイド関数です。1層ごとに残る割合は0.22から0.24で、上限の4分の1より少し小さい値です。1層目に届くのは、10層目のおよそ100万分の2しかありません。10層目に合った学習率では、1層目は止まったままです。四角はtanhです。tanhの傾きは真ん中で1でした（レッスン04）。そのため、全部の層を通っても、およそ4分の1に減るだけです。
#
# これが**勾配消失**です。深いネットワークの訓練が長い間むずかしかった、その理由の1つです。もとの記事は対策をいくつか挙げています。傾きが1か0のReLU、近道のあるネットワークなどです。そしてもう1つの対策が、このレッスンのテーマである、最初の重みの大きさです。
#
# **説明してみよう**：連鎖律では $w$ もかけられます。シグモイド関数でも、重みを4くらいにすれば、1に戻せるのではないでしょうか。
#
# <details><summary>答え</summary>
#
# 理屈の上では $4 \cdot \frac{1}{4} = 1$ です。でも、重みが大きいと $u$ も大きくなり、そこでの傾きは $\frac{1}{4}$ よりずっと小さくなります。ウィジェットで σ を選び、$s = 1$ にしてみましょう。勾配はほぼ水平ですが、出力のほとんどが0のそばか1のそばに集まっています。これでは、入力の小さな違いがほとんど伝わりません。
#
# </details>

# %% [markdown] lang="en"
# ## Why one over root n
#
# A neuron adds up $n$ products. How wide is such a sum? Inputs and weights are standard normal here, 10,000 neurons for each $n$.
#
# **Predict** the four variances. Does the sum grow like $n$, like $\sqrt{n}$, or not at all, since plus and minus cancel?

# %% [markdown] lang="ja"
# ## なぜルート n 分の1なのか
#
# ニューロンは $n$ 個の積を足します。その和は、どれくらい広がるでしょうか。ここでは、入力も重みも標準正規分布に従うとして、それぞれの $n$ について10,000個のニューロンを作ります。
#
# **予想**：4つの分散はいくつになるでしょうか。和の広がりは $n$ に比例しますか、$\sqrt{n}$ に比例しますか。それとも、プラスとマイナスが打ち消し合って、広がらないでしょうか。

# %%
np.set_printoptions(precision=4, suppress=True)
rng = np.random.default_rng(9)

for n in (1, 4, 25, 100):
    x = initializers.standard_normal((10_000, n), rng)
    w = initializers.standard_normal((10_000, n), rng)
    u = np.sum(x * w, axis=1)
    print(f"n = {n:3}   variance {u.var():7.2f}   standard deviation {u.std():6.2f}")

# %% [markdown] lang="en"
# The variance is about $n$: 1, 4, 25, 100. So the standard deviation is about $\sqrt{n}$. Some products cancel, but not all.
#
# In symbols. For independent numbers the **variances add up**. One product $x_i w_i$ of independent numbers of mean 0 has the variance $\mathrm{Var}(x) \cdot s^2$ ($\mathrm{Var}$ means the variance), where $s$ is the standard
# deviation of the weights. There are $n$ of them:
#
# $$\mathrm{Var}(u) = n \cdot s^2 \cdot \mathrm{Var}(x)$$
#
# For the signal to be as wide after the layer as before it, the factor $n s^2$ has to be 1:
#
# $$s^2 = \frac{1}{n} \qquad\text{so}\qquad s = \frac{1}{\sqrt{n}}$$
#
# For $n = 100$ that is 0.1. What had you written down for tanh?
#
# ### Two things that the article says differently
#
# - It asks for the "variance $1/\sqrt{n}$" and then multiplies standard normal numbers by $1/\sqrt{n}$. Multiplying by a number multiplies the *standard deviation*. So what it does is right, and what it calls it is not: $1/\sqrt{n}$ is
#   the **standard deviation**, and the variance is $1/n$. For $n = 9$ the standard deviation is $0.3333$. Somebody who takes $0.3333$ for the variance ends at $\sqrt{0.3333} = 0.5774$.
# - It calls $n$ "the number of neurons", and its program takes the size of the layer itself. But the sum above runs over the **inputs of one neuron**: $n$ is the number of rows of $W$, called *fan-in*. In a layer with
#   100 inputs and 10 neurons, $s$ is $0.1$, and not $0.316$.

# %% [markdown] lang="ja"
# 分散はおよそ $n$、つまり 1、4、25、100 です。ですから標準偏差はおよそ $\sqrt{n}$ です。打ち消し合うものもありますが、全部ではありません。
#
# 文字で書いてみましょう。互いに独立な数では、**分散を足し合わせる**ことができます。平均0の独立な数の積 $x_i w_i$ の分散は、重みの標準偏差を $s$ とすると $\mathrm{Var}(x) \cdot s^2$ です（$\mathrm{Var}$ は分散を表します）。それが $n$ 個あるので、
#
# $$\mathrm{Var}(u) = n \cdot s^2 \cdot \mathrm{Var}(x)$$
#
# となります。層を通っても信号の広がりが変わらないためには、$n s^2$ が1であればよいのです。
#
# $$s^2 = \frac{1}{n} \qquad\text{つまり}\qquad s = \frac{1}{\sqrt{n}}$$
#
# $n = 100$ なら0.1です。tanhについて書きとめた値はいくつでしたか。
#
# ### もとの記事と違うところ
#
# - もとの記事は、「分散 $1/\sqrt{n}$」と書き、標準正規分布に従う乱数に $1/\sqrt{n}$ をかけています。数をかけると、「標準偏差」がその倍になります。ですから、していることは正しいのですが、呼び方が違います。$1/\sqrt{n}$ は**標準偏差**で、分散は $1/n$ です。$n = 9$ なら標準偏差は $0.3333$ です。$0.3333$ を分散だと思うと、標準偏差は $\sqrt{0.3333} = 0.5774$ になってしまいます。
# - もとの記事は、$n$ を「ニューロンの数」と呼び、プログラムではその層自身の大きさを使っています。でも、上の和は**1つのニューロンの入力**についての和です。$n$ は $W$ の行の数で、*fan-in* と呼ばれます。入力が100個、ニューロンが10個の層なら、$s$ は $0.1$ で、$0.316$ ではありません。

# %% [markdown] lang="en"
# ## ReLU, and where the 2 comes from
#
# ReLU sets every negative $u$ to 0. What does that do to the size of the signal? We measure the mean of the squares, before and after.
#
# **Predict:** what is left of it?

# %% [markdown] lang="ja"
# ## ReLUと、2の理由
#
# ReLUは、負の $u$ を全部0にします。信号の大きさはどうなるでしょうか。2乗の平均を、前とあとで測ります。
#
# **予想**：どれだけ残るでしょうか。

# %%
u = initializers.standard_normal(100_000, rng)
print(np.mean(u**2))
print(np.mean(activations.relu(u) ** 2))

# %% [markdown] lang="en"
# Half. The squares of the negative side are gone, and the bell is the same on both sides. So each ReLU layer halves the mean of the squares, and ten of them leave $\left(\frac{1}{2}\right)^{10}$, about a thousandth. To make up for it the variance of the weights
# is doubled:
#
# $$s^2 = \frac{2}{n} \qquad\text{so}\qquad s = \sqrt{\frac{2}{n}}$$
#
# Kaiming He and colleagues proposed it in 2015 ([arXiv:1502.01852](https://arxiv.org/abs/1502.01852)). For $n = 100$ it is 0.1414, for $n = 9$ it is 0.4714. Once more the article calls the root the variance. Here are the outputs of ten ReLU layers, first with 0.1, then with 0.1414.

# %% [markdown] lang="ja"
# 半分です。2乗のうち負の側の分がなくなり、釣鐘は左右対称だからです。ReLUの層を1つ通るたびに、2乗の平均が半分になります。10層では $\left(\frac{1}{2}\right)^{10}$、およそ1000分の1です。これを補うために、重みの分散を2倍にします。
#
# $$s^2 = \frac{2}{n} \qquad\text{つまり}\qquad s = \sqrt{\frac{2}{n}}$$
#
# カイミン・ヘー（Kaiming He）らが2015年に提案した方法です（[arXiv:1502.01852](https://arxiv.org/abs/1502.01852)）。「Heの初期値」と呼ばれます。$n = 100$ なら0.1414、$n = 9$ なら0.4714です。もとの記事は、ここでも平方根のほうを分散と呼んでいます。ReLUの層を10個通った出力を、0.1のときと0.1414のときで比べてみましょう。

# %%
plots.layer_histograms(stack.run(0.1, "relu").outputs)

# %%
plots.layer_histograms(stack.run(np.sqrt(2 / 100), "relu").outputs)

# %%
print(stack.run(0.1, "relu").spreads)
print(stack.run(np.sqrt(2 / 100), "relu").spreads)

# %% [markdown] lang="en"
# With 0.1 the signal dies away, from 0.59 to 0.03. With $\sqrt{2/100}$ it keeps its size through all ten layers, between 0.69 and 0.87.
#
# Is the matter settled for the sigmoid as well? Its width is looked after with $1/\sqrt{n}$, but its gradient vanishes all the same, as you have measured: the slope is at most a quarter. That is one reason why hidden layers today mostly use ReLU or its relatives.
#
# ### Exercise 5_2: init_std
#
# Write `init_std(n, activation)`: the standard deviation of the weights of a layer whose neurons have `n` inputs each. `activation` is `"sigmoid"`, `"tanh"` or `"relu"`.
#
# What about any other name, such as `"sigmoyd"`? An answer that is wrong without a word is the worst choice. Stop with an error:
# `raise ValueError(...)`. (`check` tries the three names only. Try the fourth yourself.)

# %% [markdown] lang="ja"
# 0.1では、標準偏差が0.59から0.03まで、信号が消えていきます。$\sqrt{2/100}$ では、10層を通っても0.69から0.87の間に保たれます。
#
# では、シグモイド関数もこれで解決でしょうか。広がりは $1/\sqrt{n}$ で整いますが、勾配は、さきほど測ったとおり、やはり消えていきます。傾きが最大でも4分の1だからです。いまの中間層で、ReLUやその仲間がよく使われる理由の1つです。
#
# ### 練習 5_2：init_std
#
# `init_std(n, activation)` を書いてください。ニューロン1つあたりの入力が `n` 個の層の、重みの標準偏差を返します。`activation` は `"sigmoid"`、`"tanh"`、`"relu"` のどれかです。
#
# では、`"sigmoyd"` のような、ほかの名前だったらどうしましょうか。黙って間違った数を返すのが、いちばん困ります。`raise ValueError(...)` で、エラーにして止めましょう。（`check` が試すのは3つの名前だけです。4つ目は自分で試してみましょう。）


# %% exercise="5_2"
def init_std(n, activation):
    ...
    ### BEGIN SOLUTION
    if activation == "relu":
        return np.sqrt(2 / n)
    if activation in ("sigmoid", "tanh"):
        return 1 / np.sqrt(n)
    raise ValueError(f"unknown activation: {activation}")
    ### END SOLUTION


# %% check="5_2"
check("5_2", init_std)

# %% [markdown] lang="en"
# ## Layer upon layer
#
# A wrong scale does little harm in one layer. In many layers its factor is multiplied again and again. Take layers without any activation, so that nothing but the weights counts.
#
# **Worked example:** each neuron has $n = 100$ inputs, the weights have $s = 0.12$, the inputs of the first layer have standard deviation 1. One layer multiplies the standard deviation by $\sqrt{100} \cdot 0.12 = 1.2$. After five layers
# it is $1.2^5 = 2.4883$. That looks harmless. After fifty it is $1.2^{50} \approx 9100$.
#
# ### Exercise 5_3
#
# $n = 64$ inputs for each neuron, $s = 0.2$, three layers, no activation. What is the standard deviation of the outputs of the third layer, if that of the inputs is 1?

# %% [markdown] lang="ja"
# ## 層を重ねると
#
# 大きさが合っていなくても、1層だけならあまり困りません。層が多いと、その倍率が何度もかけられます。重みの影響だけを見るために、活性化関数のない層を考えましょう。
#
# **例題**：どのニューロンも入力が $n = 100$ 個、重みの標準偏差が $s = 0.12$、最初の層の入力の標準偏差が1だとします。1層で、標準偏差は $\sqrt{100} \cdot 0.12 = 1.2$ 倍になります。5層では $1.2^5 = 2.4883$ です。大したことはなさそうです。ところが50層では $1.2^{50} \approx 9100$ になります。
#
# ### 練習 5_3
#
# どのニューロンも入力が $n = 64$ 個、$s = 0.2$、層は3つ、活性化関数はありません。入力の標準偏差が1のとき、3層目の出力の標準偏差はいくつですか。

# %% exercise="5_3"
answer_5_3 = ...
### BEGIN SOLUTION
answer_5_3 = (np.sqrt(64) * 0.2) ** 3
### END SOLUTION

# %% check="5_3"
check("5_3", answer_5_3)

# %% [markdown] lang="en"
# ### Exercise 5_3b
#
# $n = 25$ inputs for each neuron, $s = 0.1$, four layers, no activation. What is the standard deviation of the outputs of the fourth layer, if that of the inputs is 1?

# %% [markdown] lang="ja"
# ### 練習 5_3b
#
# どのニューロンも入力が $n = 25$ 個、$s = 0.1$、層は4つ、活性化関数はありません。入力の標準偏差が1のとき、4層目の出力の標準偏差はいくつですか。

# %% exercise="5_3b"
answer_5_3b = ...
### BEGIN SOLUTION
answer_5_3b = (np.sqrt(25) * 0.1) ** 4
### END SOLUTION

# %% check="5_3b"
check("5_3b", answer_5_3b)

# %% [markdown] lang="en"
# ## Make it: the credit-card network, started well
#
# Everything together: random numbers, their scale, biases 0. **Change** the seed, the number behind `default_rng`, from 0 to 7, one after the other. Does every start end equally well?

# %% [markdown] lang="ja"
# ## 作ってみよう：良い初期値から始めるクレジットカードのネットワーク
#
# 全部を組み合わせます。乱数を作り、大きさを整え、バイアスは0にします。`default_rng` のうしろの数（シード）を、0から7まで1つずつ**変えてみましょう**。どの初期値でも同じようにうまくいくでしょうか。

# %%
rng = np.random.default_rng(0)
fresh = credit_network(lambda fan_in, fan_out: initializers.he_normal(fan_in, fan_out, rng))
train(fresh, X, T)
print(fresh.error(X, T))
print(fresh.predict(X))

# %% [markdown] lang="en"
# <details><summary>What you may have seen</summary>
#
# Six of the eight end below 0.05. Seeds 3 and 6 end at 1.0397, with the answer 0.25, 0.5, 0.25 for everyone: the state of the all-zero network. There a whole layer of two or three ReLU neurons came to rest at 0 for
# every applicant, and where the slope is 0 nothing is learned. With a hundred neurons in a layer that hardly ever happens. In small networks one tries several seeds.
#
# </details>

# %% [markdown] lang="ja"
# <details><summary>気づいたかもしれないこと</summary>
#
# 8つのうち6つのシードでは、損失が0.05より小さくなります。ところがシード3と6では1.0397で止まり、だれに対しても 0.25、0.5、0.25 と答えます。重みが全部0のネットワークと同じ状態です。2つか3つしかないReLUのニューロンが、どの申込者に対しても0を出すようになり、層全体が止まってしまったのです。傾きが0のところでは、何も学習できません。1つの層に100個もニューロンがあれば、まず起こりません。小さなネットワークでは、いくつかのシードを試します。
#
# </details>

# %% [markdown] lang="en"
# ## What you have done
#
# - Equal weights make twins, and twins stay twins: a layer of them works like one neuron. All weights 0 and ReLU: hardly anything moves.
# - Chance parts them. Box and Muller: $\;z = \sqrt{-2 \ln u_1} \, \cos(2 \pi u_2)$, with $u_1$ never 0.
# - Mean, variance and skewness tell whether random numbers are what they should be. One uniform number used twice shows in the skewness.
# - On the way back each layer multiplies the gradient. Sigmoid: by a quarter at most. It vanishes; with large weights it can explode.
# - Variances add: $\;\mathrm{Var}(u) = n s^2 \, \mathrm{Var}(x)$. So $s = 1/\sqrt{n}$, and $\sqrt{2/n}$ for ReLU, which loses half. $n$ counts the inputs of one neuron.
#
# **In your own words:** tell somebody, or the wall, why a hundred neurons that start alike are no better than one.

# %% [markdown] lang="ja"
# ## まとめ
#
# - 重みが等しいと双子になり、双子はいつまでも双子のまま。その層はニューロン1つ分の働きしかしない。全部0でReLUなら、ほとんど何も動かない。
# - 乱数が双子を引き離す。ボックス＝ミューラー法：$\;z = \sqrt{-2 \ln u_1} \, \cos(2 \pi u_2)$。$u_1$ は0にしない。
# - 平均、分散、歪度で、乱数の良し悪しがわかる。同じ一様な乱数を2回使うと、歪度に現れる。
# - 勾配は、戻るときに1層ごとに何倍かされる。シグモイド関数なら最大でも4分の1。だから消失する。重みが大きいと、爆発することもある。
# - 分散は足し算になる：$\;\mathrm{Var}(u) = n s^2 \, \mathrm{Var}(x)$。だから $s = 1/\sqrt{n}$。半分を失うReLUでは $\sqrt{2/n}$。$n$ は、1つのニューロンの入力の数。
#
# **自分の言葉で**：同じ値から始めた100個のニューロンは、なぜ1個と変わらないのでしょうか。だれかに（いなければ壁に）向かって説明してみましょう。

# %%
progress()

# %% [markdown] lang="en"
# **What comes next.** The network starts well, and backpropagation says which way is down. How far should one step, and should one remember the steps before? **Lesson 10** lets three optimizers walk down the same
# landscape: SGD, momentum and Adam.

# %% [markdown] lang="ja"
# **次のレッスンへ。** 良い初期値から始められるようになり、どちらが下りかは誤差逆伝播が教えてくれます。では、一歩の大きさはどう決めるのでしょうか。前の歩みを覚えておくと、何か変わるでしょうか。**レッスン10**では、SGD、モメンタム、Adamの3つのオプティマイザーに、同じ損失の地図を歩かせてみます。
