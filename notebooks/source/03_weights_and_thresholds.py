# %% [markdown] lang="en"
# # 03 Weights and thresholds
#
# A neuron with many inputs has to weigh them against each other: one speaks for, one against, one hardly counts. Then
# it gives a single answer: it fires, or it stays silent. In this lesson you will do by hand what it does, and then
# choose the numbers yourself.
#
# **At the end you will be able to**
#
# - work out what a neuron with several inputs makes of its signals, and say whether it fires, even in a tie;
# - read a weight: its size says how much a signal counts, its sign says in which direction;
# - turn a threshold into a bias and back, and say why the two learn in opposite directions;
# - see a neuron with two inputs as a line, and choose weights and threshold so that it does what you want;
# - compute many examples with one matrix product.
#
# **What you need:** lessons 01 and 02 ($u = xw + b$, and what a gradient is), products of negative numbers, and the
# equation of a straight line.
#
# **Time:** about 50 minutes, with paper and pencil next to you.

# %% [markdown] lang="ja"
# # 03 重みと閾値
#
# 入力がたくさんあるニューロンは、それぞれの重要さをはかりにかけます。賛成する信号もあれば、反対する信号もあり、ほとんど影響しない信号もあります。そのうえで答えを1つだけ出します。発火するか、しないか、です。このレッスンでは、まずニューロンのしていることを手で計算し、それから自分で数値を選んでニューロンを作ります。
#
# **このレッスンでできるようになること**
#
# - 入力が複数あるニューロンの計算をして、発火するかどうかを（ちょうど境目のときも含めて）判断できる。
# - 重みの大きさから「どれだけ影響するか」を、符号から「賛成か反対か」を読み取れる。
# - 閾値とバイアスを互いに書きかえられ、2つが逆向きに学習する理由を説明できる。
# - 2入力のニューロンを平面上の直線として見て、ねらいどおりに動く重みと閾値を選べる。
# - たくさんの例を、行列の積1つでまとめて計算できる。
#
# **必要なもの**：レッスン01と02の内容（$u = xw + b$ と勾配）、負の数のかけ算、直線の方程式。
#
# **時間**：約50分。紙と鉛筆をそばに置いて始めましょう。

# %% setup=true

# %% [markdown] lang="en"
# ## Warm-up
#
# Three short questions on lessons 01 and 02. The numbers are new each time, and nothing here is graded. Try before you
# look anything up: calling a thing back from memory is what makes it stay.

# %% [markdown] lang="ja"
# ## 準備運動
#
# レッスン01と02から、短い3問です。数字は毎回変わります。成績には入りません。前のレッスンを開く前に、まず思い出してみましょう。思い出そうとすることが、記憶を確かにします。

# %%
warm_up("03_weights_and_thresholds")

# %% [markdown] lang="en"
# To check yourself, put your three answers after the name of the lesson and run the cell again, for example
# `warm_up("03_weights_and_thresholds", 3, 0.5, -2)`.

# %% [markdown] lang="ja"
# 答え合わせをするには、レッスン名のうしろに3つの答えを並べて、もう一度実行します。たとえば `warm_up("03_weights_and_thresholds", 3, 0.5, -2)` のように書きます。

# %% [markdown] lang="en"
# ## From a living neuron to a formal one
#
# The neuron of lessons 01 and 02 had one input. The nerve cells that lent it their name often have thousands.
#
# A nerve cell receives short electrical pulses from other nerve cells. They meet at contact points, the *synapses*. A
# synapse passes a pulse on strongly or weakly. Some synapses push the receiving cell towards a pulse of its own; others
# hold it back. When enough push comes together within a short time, the cell *fires*: it sends out a pulse. Otherwise
# it stays silent.
#
# In 1943 the physiologist Warren McCulloch and the logician Walter Pitts asked how much of this can be written down as
# mathematics. A neuron made of numbers is called a *formal neuron*. The one that we use keeps three things.
#
# | in the living cell | in the formal neuron |
# |---|---|
# | pulses that arrive | signals $x_1, x_2, \dots$ |
# | strong or weak synapses, pushing or holding back | weights $w_1, w_2, \dots$: large or small, positive or negative |
# | how much push it takes to fire | the threshold $\theta$ (say "theta") |

# %% [markdown] lang="ja"
# ## 生きたニューロンから形式ニューロンへ
#
# レッスン01と02のニューロンは、入力が1つだけでした。名前のもとになった神経細胞には、入力を何千も受け取るものがあります。
#
# 神経細胞は、ほかの神経細胞から短い電気信号を受け取ります。細胞どうしのつなぎ目を**シナプス**といいます。信号を強く伝えるシナプスもあれば、弱くしか伝えないシナプスもあります。また、受け手の細胞をあと押しするシナプスと、逆におさえるシナプスがあります。短い時間のうちに十分なあと押しが集まると、細胞は自分も信号を出します。これを**発火**といいます。足りなければ、黙ったままです。
#
# 1943年、生理学者のマカロックと論理学者のピッツは、このしくみをどこまで数学で書けるかを考えました。数だけでできたニューロンを**形式ニューロン**と呼びます。この講座で使う形式ニューロンは、次の3つを引き継いでいます。
#
# | 生きた細胞では | 形式ニューロンでは |
# |---|---|
# | 届く信号 | 信号 $x_1, x_2, \dots$ |
# | シナプスの強弱、あと押しするか、おさえるか | 重み $w_1, w_2, \dots$（大きいか小さいか、正か負か） |
# | 発火に必要なあと押しの量 | 閾値（しきいち）$\theta$（シータ） |

# %% [markdown] lang="en"
# And what does it leave out? Nearly everything else. A living cell sends its pulses one after another, and their timing
# can matter; our neuron knows no time. The branches on which the signals arrive do some computing of their own; ours
# has no branches. A living synapse is chemistry that never rests; ours is one number.
#
# A paper plane leaves out nearly everything that makes a bird. It flies all the same, and you can learn something about
# flying from it. You would not ask it how a bird lays eggs. Look at the formal neuron in the same way: it computes, it
# can learn, and it is not a small brain.

# %% [markdown] lang="ja"
# では、何を捨てたのでしょうか。残りのほとんど全部です。生きた細胞は信号を次々に送り、そのタイミングが意味をもつことがあります。形式ニューロンに時間はありません。生きた細胞では、信号を受け取る枝（樹状突起）もある程度の計算をしています。形式ニューロンに枝はありません。生きたシナプスの中では化学反応が絶えず続いています。形式ニューロンの重みは、ただ1つの数です。
#
# 紙飛行機は、鳥らしさのほとんどを捨てています。それでも飛びますし、飛ぶしくみについて教えてくれることもあります。けれども、鳥がどうやって卵を産むかを紙飛行機に尋ねる人はいません。形式ニューロンも同じです。計算ができて、学習もできる。でも「小さな脳」ではないのです。

# %% [markdown] lang="en"
# ## A weight is importance
#
# Do I take an umbrella this morning? Three signals come in:
#
# - $x_1 = 6$: the chance of rain, in tenths, so 60%;
# - $x_2 = 3$: the hours that I will be outdoors;
# - $x_3 = 4$: my bag is heavy, 4 kilograms.
#
# They do not count alike. The chance of rain counts double, an hour outdoors counts once, and every kilogram in the bag
# speaks *against* carrying one thing more. So I give each signal a **weight**, multiply, and add up.
#
# | signal | $x$ | $w$ | product $x \cdot w$ |
# |---|---:|---:|---:|
# | chance of rain | 6 | 2 | 12 |
# | hours outdoors | 3 | 1 | 3 |
# | bag | 4 | −2 | −8 |
# | **weighted sum** | | | **7** |
#
# The size of a weight says how much its signal counts. The sign says for or against. A weight of 0 means: I do not
# listen.

# %% [markdown] lang="ja"
# ## 重みは「重要さ」
#
# 今朝、傘を持って出るかどうか。判断の材料になる信号は3つあります。
#
# - $x_1 = 6$：降水確率。10%を1と数えるので、6なら60%
# - $x_2 = 3$：外にいる時間（時間）
# - $x_3 = 4$：かばんの重さ（kg）
#
# 3つの影響は同じではありません。降水確率は2倍に数えます。外にいる時間は、1時間を1と数えます。かばんの重さは、荷物を増やすことに**反対**する材料です。そこで、それぞれの信号に**重み**をつけ、かけ算をして、足し合わせます。
#
# | 信号 | $x$ | $w$ | 積 $x \cdot w$ |
# |---|---:|---:|---:|
# | 降水確率 | 6 | 2 | 12 |
# | 外にいる時間 | 3 | 1 | 3 |
# | かばん | 4 | −2 | −8 |
# | **重み付きの和** | | | **7** |
#
# 重みの大きさは、その信号がどれだけ影響するかを表します。符号は、賛成か反対かを表します。重みが0なら、その信号には耳を貸さないということです。

# %% [markdown] lang="en"
# Seven is not yet a decision. Somebody who hates every drop would take the umbrella at 1. I do not mind a few drops:
# I take it when the sum reaches 5. This 5 is my **threshold**, $\theta = 5$.
#
# How far is the sum above the threshold? We call that $u$:
#
# $$u = 7 - 5 = 2.$$
#
# It is not negative, so the neuron fires. I take the umbrella.

# %% [markdown] lang="ja"
# 7という数だけでは、まだ決まりません。一滴も濡れたくない人なら、和が1でも傘を持って出るでしょう。私は少しくらい濡れても平気なので、和が5に届いたら持って出ることにします。この5が私の**閾値**です。$\theta = 5$ と書きます。
#
# 和は閾値をどれだけ上回っているでしょうか。この差を $u$ とします。
#
# $$u = 7 - 5 = 2$$
#
# 負ではないので、ニューロンは発火します。傘を持って出かけます。

# %%
plots.threshold_neuron([6, 3, 4], [2, 1, -2], 5, answer=True)

# %% [markdown] lang="en"
# The same in Python. `x * w` gives the products. `x @ w` gives the products, added up: the weighted sum.

# %% [markdown] lang="ja"
# 同じ計算をPythonでしてみましょう。`x * w` は積を並べたもの、`x @ w` はそれを足し合わせたもの、つまり重み付きの和です。

# %%
x = np.array([6, 3, 4])
w = np.array([2, 1, -2])
theta = 5

print(x * w)
print(x @ w)
print(x @ w - theta)

# %% [markdown] lang="en"
# **Predict:** today my back hurts. The bag still has its 4 kilograms, but now they count more: $w_3$ goes from −2 to −4.
# Everything else stays. What is $u$ now, and what do I do? Write it down, then run the cell.

# %% [markdown] lang="ja"
# **予想**：今日は肩がこっています。かばんは4kgのままですが、その4kgがいつもよりこたえるので、重み $w_3$ を −2 から −4 に変えます。ほかはそのままです。$u$ はいくつになり、傘はどうなるでしょうか。紙に書いてから、セルを実行しましょう。

# %%
sore = np.array([2, 1, -4])
print(x @ sore - theta)

# %% [markdown] lang="en"
# The umbrella stays at home.
#
# **Explain:** the weight went down by 2, but $u$ went down by 8. Why four times as much? The weight is multiplied by
# its signal, and the signal is 4. You have met this before: in lesson 01 it was $\partial u / \partial w = x$.

# %% [markdown] lang="ja"
# 傘は置いていくことになりました。
#
# **説明してみよう**：重みは2しか減っていないのに、$u$ は8も減りました。なぜ4倍なのでしょうか。重みは信号とかけ合わされ、その信号が4だからです。これには前にも出会っています。レッスン01の $\partial u / \partial w = x$ です。

# %% [markdown] lang="en"
# ## The rule, with a tie in it
#
# With symbols in place of numbers, for $n$ signals:
#
# $$u = x_1 w_1 + x_2 w_2 + \dots + x_n w_n - \theta = x \cdot w - \theta$$
#
# $$y = \begin{cases} 1 \;\text{ (it fires)} & \text{if } u \ge 0 \\ 0 \;\text{ (it stays silent)} & \text{if } u < 0 \end{cases}$$
#
# The weighted sum $x \cdot w$ is also called a **linear combination** of the signals. The threshold is subtracted once,
# at the end, however many signals there are.
#
# Look at the sign $\ge$. What if the sum hits the threshold exactly, so that $u = 0$? Then the neuron **fires**:
# reaching the threshold is enough. The article from which our exercises come writes the definition in this way too, but
# its prose says that the sum has to be "greater than" the threshold. Where the two differ, we follow the definition.

# %% [markdown] lang="ja"
# ## 規則と、ちょうど境目のとき
#
# 数を文字に置きかえて、信号が $n$ 個ある場合を書いてみます。
#
# $$u = x_1 w_1 + x_2 w_2 + \dots + x_n w_n - \theta = x \cdot w - \theta$$
#
# $$y = \begin{cases} 1 \;\text{（発火する）} & u \ge 0 \text{ のとき} \\ 0 \;\text{（発火しない）} & u < 0 \text{ のとき} \end{cases}$$
#
# 重み付きの和 $x \cdot w$ を、信号の**線形結合**（一次結合）ともいいます。閾値を引くのは、信号がいくつあっても、最後に1回だけです。
#
# 記号 $\ge$ に注目しましょう。和が閾値とちょうど同じ、つまり $u = 0$ のときはどうなるでしょうか。このときニューロンは**発火します**。閾値に届けば十分なのです。練習問題のもとになった記事でも、定義は「0以上なら発火」です。ところが記事の説明文のほうは、和が閾値「より大きい」と発火する、と書いています。食い違うところでは、この講座は定義に従います。

# %% [markdown] lang="en"
# **With holes:** Tuesday looks different: $x = (3, 5, 3)$. Weights and threshold are the same as before. Fill in the four
# boxes on paper. Does the umbrella come along?
#
# | signal | $x$ | $w$ | product |
# |---|---:|---:|---:|
# | chance of rain | 3 | 2 | 6 |
# | hours outdoors | 5 | 1 | $\square$ |
# | bag | 3 | −2 | $\square$ |
# | **weighted sum** | | | $\square$ |
#
# $$u = \square - 5$$

# %% [markdown] lang="ja"
# **穴うめ**：火曜日は様子が違います。$x = (3, 5, 3)$ です。重みと閾値はさきほどと同じです。空欄を紙の上でうめましょう。傘は持って出るでしょうか。
#
# | 信号 | $x$ | $w$ | 積 |
# |---|---:|---:|---:|
# | 降水確率 | 3 | 2 | 6 |
# | 外にいる時間 | 5 | 1 | $\square$ |
# | かばん | 3 | −2 | $\square$ |
# | **重み付きの和** | | | $\square$ |
#
# $$u = \square - 5$$

# %%
tuesday = np.array([3, 5, 3])

print(tuesday * w)
print(tuesday @ w)
print(tuesday @ w - theta)

# %% [markdown] lang="en"
# A tie: $u = 0$. The rule says that the neuron fires, so the umbrella comes along.

# %% [markdown] lang="ja"
# ちょうど境目で、$u = 0$ です。規則によればニューロンは発火するので、傘を持って出ます。

# %% [markdown] lang="en"
# ### Exercise 1_1
#
# Now without a table. Four signals, and two of them are negative:
#
# $$x = (1, -1, 2, -2), \quad w = (1, 2, -1, -2), \quad \theta = 2$$
#
# What is $u$? Write down the four products first, each with its sign. You may type the number, or let Python compute
# it.

# %% [markdown] lang="ja"
# ### 練習 1_1
#
# 今度は表なしで計算します。信号は4つで、そのうち2つは負の数です。
#
# $$x = (1, -1, 2, -2), \quad w = (1, 2, -1, -2), \quad \theta = 2$$
#
# $u$ はいくつでしょうか。まず4つの積を、符号に気をつけて書き出しましょう。答えの数を書いても、Pythonに計算させてもかまいません。

# %%
plots.threshold_neuron([1, -1, 2, -2], [1, 2, -1, -2], 2)

# %% exercise="1_1"
answer_1_1 = ...
### BEGIN SOLUTION
answer_1_1 = 1 * 1 + (-1) * 2 + 2 * (-1) + (-2) * (-2) - 2
### END SOLUTION

# %% check="1_1"
check("1_1", answer_1_1)

# %% [markdown] lang="en"
# If the card says that something is not right yet, it also says what it thinks you did. Compare that with your four
# products. For a nudge, run `hint("1_1")` in a cell of your own; there are three, and each says a little more. After an
# honest try, `solution("1_1")` shows the whole way.

# %% [markdown] lang="ja"
# まだ正解ではないとき、カードは、どう計算したのかを推測して教えてくれます。書き出した4つの積と見比べてみましょう。手がかりがほしいときは、新しいセルを作って `hint("1_1")` を実行します。ヒントは3つあり、進むほどくわしくなります。自分で考えたあとなら、`solution("1_1")` で解き方をすべて読めます。

# %% [markdown] lang="en"
# ## A threshold below zero
#
# What could a *negative* threshold mean? Think of a night light. Its signal $x$ is the daylight, its weight is $-1$
# because light speaks against burning, and its threshold is $-4$.
#
# | daylight $x$ | sum $x \cdot (-1)$ | $u = \text{sum} - (-4)$ | lamp |
# |---:|---:|---:|---|
# | 0 | 0 | $0 + 4 = 4$ | on |
# | 4 | −4 | $-4 + 4 = 0$ | on, in a tie |
# | 5 | −5 | $-5 + 4 = -1$ | off |
#
# In the dark nothing comes in at all, the sum is 0, and yet it fires: 0 is above −4. A neuron with a negative threshold
# fires by itself. It takes signals *against* to silence it.
#
# And the arithmetic: to subtract −4 is to add 4.

# %% [markdown] lang="ja"
# ## 閾値が負のとき
#
# 閾値が**負**だと、どういう意味になるでしょうか。常夜灯を考えてみましょう。信号 $x$ は外の明るさです。明るさは点灯に反対するので、重みは $-1$ です。閾値は $-4$ とします。
#
# | 明るさ $x$ | 和 $x \cdot (-1)$ | $u = \text{和} - (-4)$ | 明かり |
# |---:|---:|---:|---|
# | 0 | 0 | $0 + 4 = 4$ | つく |
# | 4 | −4 | $-4 + 4 = 0$ | つく（ちょうど境目） |
# | 5 | −5 | $-5 + 4 = -1$ | 消える |
#
# 真っ暗なときは何も届かず、和は0です。それでも発火します。0は −4 より上にあるからです。閾値が負のニューロンは、ひとりでに発火します。黙らせるには、反対する信号が必要です。
#
# 計算のうえでは、−4 を引くことは4を足すことと同じです。

# %% [markdown] lang="en"
# ### Exercise 1_1b
#
# The same question with other numbers. Before you compute: does the threshold help this neuron to fire, or hold it
# back?
#
# $$x = (-3, 3, 1, -3), \quad w = (3, 2, 3, 1), \quad \theta = -4$$

# %% [markdown] lang="ja"
# ### 練習 1_1b
#
# 数を変えて、もう一度同じ問いです。計算の前に考えてみましょう。この閾値は、ニューロンの発火を助けているでしょうか、それとも妨げているでしょうか。
#
# $$x = (-3, 3, 1, -3), \quad w = (3, 2, 3, 1), \quad \theta = -4$$

# %% exercise="1_1b"
answer_1_1b = ...
### BEGIN SOLUTION
answer_1_1b = (-3) * 3 + 3 * 2 + 1 * 3 + (-3) * 1 - (-4)
### END SOLUTION

# %% check="1_1b"
check("1_1b", answer_1_1b)

# %% [markdown] lang="en"
# ### Exercise 1_2: read the picture
#
# This time no list of numbers: take them from the picture. The signals stand on the left, each weight on its arrow, the
# threshold in the circle. In the article's picture the circle holds $-(-3)$, "minus minus three": subtract the
# threshold, and the threshold is −3.
#
# What is $u$?

# %% [markdown] lang="ja"
# ### 練習 1_2：図を読む
#
# 今度は数の一覧がありません。図から読み取りましょう。左側に信号、矢印の上に重み、円の中に閾値があります。もとの記事の図では、円の中に $-(-3)$ と書かれています。「閾値を引く。その閾値は −3」という意味です。
#
# $u$ はいくつでしょうか。

# %%
plots.threshold_neuron([2, -1, 2, -2], [1, -2, 1, 2], -3)

# %% exercise="1_2"
answer_1_2 = ...
### BEGIN SOLUTION
answer_1_2 = 2 * 1 + (-1) * (-2) + 2 * 1 + (-2) * 2 - (-3)
### END SOLUTION

# %% check="1_2"
check("1_2", answer_1_2)

# %% [markdown] lang="en"
# Stuck? `hint("1_2")` asks you a question back. And here is a companion, for when 1_2 is done: one more picture.

# %% [markdown] lang="ja"
# 行きづまったら `hint("1_2")` を実行しましょう。まず問いを返してくれます。1_2 ができたら、もう1枚の図に進みます。

# %%
plots.threshold_neuron([-2, 2, 3, -1], [3, 1, -1, -2], -3)

# %% exercise="1_2b"
answer_1_2b = ...
### BEGIN SOLUTION
answer_1_2b = (-2) * 3 + 2 * 1 + 3 * (-1) + (-1) * (-2) - (-3)
### END SOLUTION

# %% check="1_2b"
check("1_2b", answer_1_2b)

# %% [markdown] lang="en"
# The same help is there: `hint("1_2b")`, and after a try `solution("1_2b")`.

# %% [markdown] lang="ja"
# ここでも `hint("1_2b")` が使えます。自分で考えたあとなら `solution("1_2b")` も読めます。

# %% [markdown] lang="en"
# ## The threshold is a line that you can move
#
# Back to the umbrella: sum 7, threshold 5. Put both on a number line. The triangle below the line marks the threshold,
# the one above it the sum. On the thick half, its end included, the neuron fires. To the left of it, it is silent.

# %% [markdown] lang="ja"
# ## 閾値は「動かせる線」
#
# 傘の例に戻りましょう。和は7、閾値は5でした。この2つを数直線の上に置きます。線の下の三角が閾値、上の三角が和を指しています。太い線のところ（左端の点も含みます）なら発火し、それより左なら発火しません。

# %%
plots.step_line(5, total=7)

# %% [markdown] lang="en"
# Next come sliders for both. The upper line is the one that you know. The lower line shows $u$, and there the threshold
# lies at 0. The graph on the right shows the answer $y$.
#
# **Predict** four things, and write them down. Then find out.
#
# 1. Set the sum to 3 and leave it there. Up to which threshold does the neuron still fire? Press the number: that unlocks the sliders.
# 2. The threshold goes up by 1. What happens to $u$?
# 3. Sum and threshold both go up by 1. What happens to $u$?
# 4. The lower line has an arrow with a number $b$ on it. What will $b$ do when you move $\theta$?

# %% [markdown] lang="ja"
# 次は、両方を動かせるスライダーです。上の数直線は、いま見たものと同じです。下の数直線は $u$ を表していて、閾値が0のところに来ています。右のグラフは、答え $y$ です。
#
# 次の4つを**予想**して書きとめてから、確かめましょう。
#
# 1. 和を3にして、そのままにします。発火したままで、閾値をどこまで上げられるでしょうか。数のボタンを押すと、スライダーが使えるようになります。
# 2. 閾値を1だけ上げると、$u$ はどうなるでしょうか。
# 3. 和と閾値を両方とも1だけ上げると、$u$ はどうなるでしょうか。
# 4. 下の数直線には、$b$ という数のついた矢印があります。$\theta$ を動かすと、$b$ はどうなるでしょうか。

# %%
widgets.predict_first(widgets.threshold_and_bias(), "2.5", "3", "3.5")

# %% [markdown] lang="en"
# The neuron fires up to $\theta = 3$, the tie included. When the threshold goes up by 1, $u$ goes down by 1. When both
# move together, $u$ stays as it is. So $u$ is a *distance*, with a sign: how far the sum lies beyond the threshold.
#
# And $b$ is always the mirror image of $\theta$. The lower line is the upper one, pushed along until the threshold lies
# at 0. The arrow says how far, and in which direction.

# %% [markdown] lang="ja"
# $\theta = 3$ までは発火します（ちょうど3のときも含みます）。閾値が1上がると、$u$ は1下がります。両方が同じだけ動けば、$u$ は変わりません。つまり $u$ は、和が閾値をどれだけ越えているかを表す、符号のついた**隔たり**です。
#
# そして $b$ は、いつも $\theta$ の符号を変えた数になっています。下の数直線は、閾値が0に来るまで上の数直線をずらしたものです。どちらへどれだけずらしたかを、矢印が示しています。

# %% [markdown] lang="en"
# ## Threshold and bias: two habits, one thing
#
# In lessons 01 and 02 nothing was subtracted. There the neuron was $u = xw + b$, and $b$ was called the **bias**. Here
# it is $u = x \cdot w - \theta$. To subtract $\theta$ is to add $-\theta$, so
#
# $$b = -\theta.$$
#
# | | threshold $\theta$ | bias $b$ | |
# |---|---:|---:|---|
# | umbrella | 5 | −5 | starts out reluctant |
# | night light | −4 | 4 | starts out willing |
#
# A threshold asks: how much has to come in? A bias says: how far along is the neuron before anything comes in? It is
# one fact seen from two sides: a debt of 5 is a balance of −5.

# %% [markdown] lang="ja"
# ## 閾値とバイアス：2つの流儀、中身は1つ
#
# レッスン01と02では、何も引いていませんでした。$u = xw + b$ で、$b$ を**バイアス**と呼びました。このレッスンでは $u = x \cdot w - \theta$ です。$\theta$ を引くことは $-\theta$ を足すことですから、
#
# $$b = -\theta$$
#
# という関係になります。
#
# | | 閾値 $\theta$ | バイアス $b$ | |
# |---|---:|---:|---|
# | 傘 | 5 | −5 | はじめは乗り気でない |
# | 常夜灯 | −4 | 4 | はじめから乗り気 |
#
# 閾値は「どれだけ届けば発火するか」を表します。バイアスは「何も届かないうちに、どこまで進んでいるか」を表します。「5円の借金がある」と「残高が −5円」のように、1つの事実を2つの側から言っているのです。

# %% [markdown] lang="en"
# What does that do to learning? Take the sigmoid neuron of lesson 01 with $x = 2$, $w = 0.5$, $\theta = 0.2$, so
# $b = -0.2$, and the target $t = 1$. Nudge $b$ a little up and a little down, and see how the error $E$ answers. Then
# do the same with $\theta$.
#
# **Predict:** how will the two slopes differ?

# %% [markdown] lang="ja"
# 学習にはどう影響するでしょうか。レッスン01の、シグモイド関数のニューロンで、$x = 2$、$w = 0.5$、$\theta = 0.2$（つまり $b = -0.2$）、正解を $t = 1$ とします。$b$ をほんの少し上下に動かして、誤差 $E$ がどう変わるかを調べます。次に $\theta$ でも同じことをします。
#
# **予想**：2つの傾きは、どう違うでしょうか。

# %%
from course_lib.neuron import error, forward


def error_with_bias(b):
    return error(forward(2.0, 0.5, b), 1.0)


def error_with_threshold(theta):
    return error_with_bias(-theta)


h = 0.001
slope_b = (error_with_bias(-0.2 + h) - error_with_bias(-0.2 - h)) / (2 * h)
slope_theta = (error_with_threshold(0.2 + h) - error_with_threshold(0.2 - h)) / (2 * h)
print(f"{slope_b:+.4f}  {slope_theta:+.4f}")

# %% [markdown] lang="en"
# The same size, the opposite sign. The chain rule says why: $u = x \cdot w - \theta$ gives
# $\partial u / \partial \theta = -1$, and with $\delta = \partial E / \partial u$ from lesson 01,
#
# $$\frac{\partial E}{\partial b} = \delta, \qquad \frac{\partial E}{\partial \theta} = -\delta, \qquad \text{so} \qquad \frac{\partial E}{\partial \theta} = -\frac{\partial E}{\partial b}.$$
#
# Whenever learning moves the bias up, it moves the threshold down by the same amount. A neuron that should fire more
# readily needs a higher bias, and that is a lower threshold. If $b = -\theta$ held before the step, it holds after it.

# %% [markdown] lang="ja"
# 大きさは同じで、符号が逆です。理由は連鎖律でわかります。$u = x \cdot w - \theta$ ですから $\partial u / \partial \theta = -1$ です。レッスン01の $\delta = \partial E / \partial u$ を使うと、
#
# $$\frac{\partial E}{\partial b} = \delta, \qquad \frac{\partial E}{\partial \theta} = -\delta \qquad \text{よって} \qquad \frac{\partial E}{\partial \theta} = -\frac{\partial E}{\partial b}$$
#
# となります。学習でバイアスが上がるときには、閾値は必ず同じだけ下がります。もっと発火しやすくしたければ、バイアスを上げる。それは閾値を下げることと同じです。更新の前に $b = -\theta$ だったなら、更新のあとも $b = -\theta$ のままです。

# %% [markdown] lang="en"
# ### Which of the two do we use?
#
# The library of this course, `course_lib`, has only the bias. Two names for one thing would be two chances to get a
# sign wrong. And a bias fits in well: it is one more weight, on a signal that is always 1.
#
# $$u = x_1 w_1 + \dots + x_n w_n + 1 \cdot b$$
#
# The exercises that come from the article speak of thresholds, and there we write $\theta$. The agreement is: **$b$ is
# always added, $\theta$ is always subtracted, and one letter never stands for both.**

# %% [markdown] lang="ja"
# ### どちらを使うか
#
# この講座のライブラリ `course_lib` には、バイアスしかありません。1つのものに2つの名前があると、符号を取り違える機会も2倍になるからです。それに、バイアスは式にうまくなじみます。「いつも1である信号」につく、もう1つの重みと見なせるのです。
#
# $$u = x_1 w_1 + \dots + x_n w_n + 1 \cdot b$$
#
# 記事から取った練習問題は閾値で書かれているので、そこでは $\theta$ を使います。約束は1つです。**$b$ は必ず足し、$\theta$ は必ず引く。1つの文字を両方の意味に使うことはしない。**

# %% [markdown] lang="en"
# ### A disagreement in our sources
#
# This course follows two texts, and they disagree. The notebook behind lessons 01 and 02 (*alicelindel3/math*) writes
# $u = xw + b$. The article behind the exercises of this lesson (by *e205723*) writes $u = xw - b$. The same letter,
# once added and once subtracted. Each is consistent by itself. Read one with the other's rule, and things go wrong.
#
# Take the article's numbers and add the threshold: 1_1 comes out as 3, and 1_2 as −1. Both neurons then change sides:
# the one that ought to be silent fires, and the other way round. If one of these two numbers was your first answer, now
# you know where it came from. Whenever you open a new book on neural networks, look first whether $b$ is added or
# subtracted.

# %% [markdown] lang="ja"
# ### もとの文献の食い違い
#
# この講座は2つの文章をもとにしていますが、両者は食い違っています。レッスン01と02のもとになったノートブック（*alicelindel3/math*）は $u = xw + b$ と書き、このレッスンの練習のもとになった記事（*e205723* さん）は $u = xw - b$ と書いています。同じ文字 $b$ を、一方では足し、他方では引いているのです。それぞれの中では筋が通っています。けれども、一方の式をもう一方の規則で読むと、おかしなことになります。
#
# 記事の数値で、閾値を**足して**みましょう。1_1 は3、1_2 は −1 になります。すると2つのニューロンは立場が入れ替わります。黙っているはずのものが発火し、発火するはずのものが黙ってしまうのです。最初の答えがこのどちらかだった人は、これで理由がわかりましたね。新しい本を開いたら、まず $b$ が足されているか、引かれているかを確かめましょう。

# %% [markdown] lang="en"
# ## Two inputs: a line in the plane
#
# With two signals we can draw what a neuron does. Each pair $(x_1, x_2)$ is a point. Let the signals be 0 or 1: then
# there are four points, the corners of a square. Take $w = (1, 1)$ and $\theta = 1.5$.
#
# | $x_1$ | $x_2$ | sum | $u$ | fires? |
# |---:|---:|---:|---:|:---:|
# | 0 | 0 | 0 | −1.5 | no |
# | 0 | 1 | 1 | −0.5 | no |
# | 1 | 0 | 1 | −0.5 | no |
# | 1 | 1 | 2 | 0.5 | yes |
#
# It fires when both signals are on, and only then. This neuron computes **AND**.
#
# The border between firing and silence is where $u = 0$, that is $x_1 + x_2 = 1.5$: a straight line. In the picture the
# neuron fires on the dotted side, and at the corner that is filled in.

# %% [markdown] lang="ja"
# ## 2入力：平面の上の直線
#
# 信号が2つなら、ニューロンのしていることを図にかけます。$(x_1, x_2)$ の組が1つの点になります。信号を0か1に限ると、点は4つ、正方形の頂点です。$w = (1, 1)$、$\theta = 1.5$ としてみましょう。
#
# | $x_1$ | $x_2$ | 和 | $u$ | 発火 |
# |---:|---:|---:|---:|:---:|
# | 0 | 0 | 0 | −1.5 | しない |
# | 0 | 1 | 1 | −0.5 | しない |
# | 1 | 0 | 1 | −0.5 | しない |
# | 1 | 1 | 2 | 0.5 | する |
#
# 両方の信号が1のときだけ発火します。このニューロンは **AND**（かつ）を計算しているのです。
#
# 発火するところとしないところの境目は $u = 0$、つまり $x_1 + x_2 = 1.5$ です。これは直線です。図では、点々をつけた側が発火するところです。発火する頂点は、色を塗ってあります。

# %%
plots.decision_line([1, 1], 1.5)

# %% [markdown] lang="en"
# **Predict**, then find out with the sliders:
#
# 1. Only $\theta$ moves. What does the line do? And when only $w_1$ moves?
# 2. On which side of the line does the neuron fire when both weights are negative?
# 3. Start again from $w = (1, 1)$, $\theta = 1.5$ and double all three numbers. What happens to the line?

# %% [markdown] lang="ja"
# **予想**してから、スライダーで確かめましょう。
#
# 1. $\theta$ だけを動かすと、直線はどう動くでしょうか。$w_1$ だけを動かすとどうでしょうか。
# 2. 重みが両方とも負のとき、直線のどちら側で発火するでしょうか。
# 3. $w = (1, 1)$、$\theta = 1.5$ に戻して、3つの数をすべて2倍にします。直線はどうなるでしょうか。

# %%
widgets.boundary()

# %% [markdown] lang="en"
# The threshold slides the line without turning it. The weights turn it: seen as an arrow, $(w_1, w_2)$ stands at a
# right angle to the line and points to the side that fires. And doubling
# all three changes nothing, since $2u \ge 0$ whenever $u \ge 0$. What counts is how a neuron's numbers compare, not how large
# they are. (And multiplying all three by −1? Try it.)

# %% [markdown] lang="ja"
# 閾値を変えると、直線は向きを変えずに平行移動します。向きを変えるのは重みです。$(w_1, w_2)$ を矢印（ベクトル）と見ると、直線に垂直で、発火する側を指しています。3つとも2倍にしても何も変わりません。$u \ge 0$ なら $2u \ge 0$ だからです。ニューロンの答えを決めるのは、数の大きさそのものではなく、互いの比なのです。（では、3つとも −1 倍したら？ 試してみましょう。）

# %% [markdown] lang="en"
# ### Make it: choose the numbers yourself
#
# Here you are the one who does what learning will do later: you choose weights and threshold. Change the first two
# lines, run the cell, and compare with what is wanted for (0, 0), (0, 1), (1, 0), (1, 1).
#
# | wanted | (0, 0) | (0, 1) | (1, 0) | (1, 1) |
# |---|:---:|:---:|:---:|:---:|
# | **OR**: at least one | 0 | 1 | 1 | 1 |
# | **only the first**: $x_1$ and not $x_2$ | 0 | 0 | 1 | 0 |
# | **not both** | 1 | 1 | 1 | 0 |

# %% [markdown] lang="ja"
# ### 作ってみよう：自分で数を選ぶ
#
# 重みと閾値を選ぶのは、本来は学習の仕事です。ここでは、それを自分の手でやってみます。はじめの2行を書きかえて実行し、(0, 0)、(0, 1)、(1, 0)、(1, 1) の結果を、表のねらいと見比べましょう。
#
# | ねらい | (0, 0) | (0, 1) | (1, 0) | (1, 1) |
# |---|:---:|:---:|:---:|:---:|
# | **OR**：少なくとも一方 | 0 | 1 | 1 | 1 |
# | **1番目だけ**：$x_1$ が1で、$x_2$ は1でない | 0 | 0 | 1 | 0 |
# | **両方ではない** | 1 | 1 | 1 | 0 |

# %%
my_w = np.array([1.0, 1.0])
my_theta = 1.5

corners = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
print((corners @ my_w - my_theta >= 0).astype(int))
plots.decision_line(my_w, my_theta)

# %% [markdown] lang="en"
# <details>
# <summary>One answer for each, for after you have tried</summary>
#
# OR: $w = (1, 1)$, $\theta = 0.5$. Only the first: $w = (1, -1)$, $\theta = 0.5$. Not both: $w = (-1, -1)$,
# $\theta = -1.5$, the night light with two signals. Yours may be different and equally good: many lines separate the same
# corners.
#
# </details>

# %% [markdown] lang="ja"
# <details>
# <summary>答えの一例（自分で試してから開きましょう）</summary>
#
# OR：$w = (1, 1)$、$\theta = 0.5$。1番目だけ：$w = (1, -1)$、$\theta = 0.5$。両方ではない：$w = (-1, -1)$、$\theta = -1.5$（入力が2つの常夜灯です）。ほかの数でもかまいません。同じように頂点を分ける直線は、たくさんあります。
#
# </details>

# %% [markdown] lang="en"
# ### An open question
#
# One more wish, and it sounds harmless: **exactly one** of the two, 0 1 1 0. It is called **XOR**. Give it five honest
# minutes in the cell above before you read on.
#
# You will not find it, and not for want of trying. Write down what the four corners ask for:
#
# | corner | wanted | so |
# |---|---|---|
# | (0, 0) | silent | $0 < \theta$ |
# | (1, 0) | fires | $w_1 \ge \theta$ |
# | (0, 1) | fires | $w_2 \ge \theta$ |
# | (1, 1) | silent | $w_1 + w_2 < \theta$ |
#
# Add the two middle lines: $w_1 + w_2 \ge 2\theta$, and $2\theta$ is more than $\theta$, since $\theta$ is positive.
# The last line demands the opposite. No straight line does it, so no single neuron of this kind can.
#
# What then? Take the question along. A single neuron has come to its limit here; what several can do together is the
# story of lesson 05.

# %% [markdown] lang="ja"
# ### 残しておく問い
#
# もう1つ、何でもなさそうなねらいがあります。**ちょうど一方だけ**、つまり 0 1 1 0 です。これを **XOR**（排他的論理和）といいます。続きを読む前に、上のセルで5分ほど試してみましょう。
#
# 見つからなかったはずです。努力が足りないのではありません。4つの頂点が求めていることを書き出してみます。
#
# | 頂点 | ねらい | すると |
# |---|---|---|
# | (0, 0) | 発火しない | $0 < \theta$ |
# | (1, 0) | 発火する | $w_1 \ge \theta$ |
# | (0, 1) | 発火する | $w_2 \ge \theta$ |
# | (1, 1) | 発火しない | $w_1 + w_2 < \theta$ |
#
# 真ん中の2つを足すと $w_1 + w_2 \ge 2\theta$ です。$\theta$ は正ですから、$2\theta$ は $\theta$ より大きくなります。ところが最後の行は、その逆を求めています。どんな直線でもこの分け方はできません。ですから、このようなニューロン1つではできないのです。
#
# ではどうすればよいのでしょうか。この問いを覚えておいてください。ニューロン1つの限界がここにあります。いくつか集まると何ができるかは、レッスン05で扱います。

# %% [markdown] lang="en"
# ## Many examples at once
#
# In the last cell `corners @ my_w` computed four sums in one go. Let us look at that more closely. Five umbrella mornings,
# Monday to Friday, make a table with one **row for each example** and one column for each signal:

# %% [markdown] lang="ja"
# ## たくさんの例をまとめて
#
# さきほどのセルの `corners @ my_w` は、4つの和を一度に計算していました。これをくわしく見てみましょう。傘の例を月曜から金曜まで並べると、**1行が1つの例**、1列が1つの信号という表になります。

# %%
X = np.array(
    [
        [6, 3, 4],
        [3, 5, 3],
        [1, 3, 2],
        [9, 1, 5],
        [4, 2, 6],
    ]
)

X @ w - theta

# %% [markdown] lang="en"
# Five days, five values of $u$. You know the first two: 2 on Monday, 0 on Tuesday. **Check one** of the others by hand.
# On which days does the umbrella come along?
#
# Now a second neuron listens to the same three signals and decides whether I ride my bicycle. Rain speaks against it,
# hours outdoors for it, a heavy bag against it: $w = (-2, 1, -1)$. I love cycling, so the threshold is low:
# $\theta = -8$. In the language of the bias, $b = 8$.
#
# Put the two neurons side by side: each gets a **column** of the matrix $W$, and a place in $b$.
#
# $$U = X W + b$$
#
# **Predict** the shape of $U$ before you run the cell. $X$ has 5 rows and 3 columns, $W$ has 3 rows and 2 columns.

# %% [markdown] lang="ja"
# 5日分の $u$ が並びました。はじめの2つは、もう知っている値です。月曜が2、火曜が0でした。残りのうち**1つを手で確かめて**みましょう。傘を持って出るのは何曜日でしょうか。
#
# 次に、同じ3つの信号を聞く、もう1つのニューロンを考えます。こちらは自転車に乗るかどうかを決めます。雨は反対、外にいる時間は賛成、重いかばんは反対で、$w = (-2, 1, -1)$ とします。私は自転車が好きなので、閾値は低く $\theta = -8$ です。バイアスで言えば $b = 8$ です。
#
# 2つのニューロンを横に並べます。ニューロン1つが行列 $W$ の**1列**になり、バイアスは $b$ の中に並びます。
#
# $$U = X W + b$$
#
# $X$ は5行3列、$W$ は3行2列です。セルを実行する前に、$U$ の形を**予想**しましょう。

# %%
W = np.array(
    [
        [2, -2],
        [1, 1],
        [-2, -1],
    ]
)
b = np.array([-5, 8])

U = X @ W + b
print(X.shape, W.shape, b.shape, U.shape)
print(U)

# %% [markdown] lang="en"
# Five rows, for the days; two columns, for the neurons. The inner numbers must agree, $(5, \mathbf{3})$ and
# $(\mathbf{3}, 2)$: as many signals as weights. They disappear in the product, and the outer ones stay: $(5, 2)$. The
# bias is added to every row.
#
# | | $X$ | $W$ | $b$ | $U$ |
# |---|:---:|:---:|:---:|:---:|
# | shape | (examples, inputs) | (inputs, neurons) | (neurons,) | (examples, neurons) |
#
# The article writes the weights of one neuron upright, {{1}, {2}, {−1}, {−2}}. Now you see why: they are a matrix with
# a single column. From lesson 05 on the result is called $Z$; everything else stays like this for the rest of the
# course.
#
# **Explain:** what is in row 2, column 1 of $U$, and where have you seen this number before?

# %% [markdown] lang="ja"
# 行は5日分、列はニューロン2つ分です。$(5, \mathbf{3})$ と $(\mathbf{3}, 2)$ の内側の数は一致していなければなりません。信号と重みは同じ数だけ必要だからです。積をとると内側の数は消え、外側の $(5, 2)$ が残ります。バイアスは、どの行にも足されます。
#
# | | $X$ | $W$ | $b$ | $U$ |
# |---|:---:|:---:|:---:|:---:|
# | 形 | (例, 入力) | (入力, ニューロン) | (ニューロン,) | (例, ニューロン) |
#
# もとの記事が、1つのニューロンの重みを {{1}, {2}, {−1}, {−2}} と縦に書いていた理由が、これでわかります。1列だけの行列なのです。レッスン05からは、この結果を $Z$ と書きます。それ以外は、最後までこのままです。
#
# **説明してみよう**：$U$ の2行目、1列目にある数は何を表すでしょうか。また、前にどこで見た数でしょうか。

# %%
(U >= 0).astype(int)

# %% [markdown] lang="en"
# On Tuesday both fire: umbrella *and* bicycle. Each neuron decides for itself and knows nothing of its neighbour. To
# say "not both" takes a neuron that listens to these two. That would be a second layer.

# %% [markdown] lang="ja"
# 火曜日は両方が発火しています。傘も持ち、自転車にも乗るのです。傘さし運転になっては困りますが、ニューロンはそれぞれ自分だけで決めていて、隣のことを知りません。「両方はだめ」と言うには、この2つの出力を聞くニューロンが必要です。それが2番目の層になります。

# %% [markdown] lang="en"
# ## Learning means changing weights and thresholds
#
# So far the numbers were given, or you chose them. Here is how learning looks from the inside. On Wednesday,
# $x = (1, 3, 2)$, I left the umbrella at home: $u = -4$. I came home wet. The neuron *should* have fired.
#
# **Make it:** what has to change so that it fires on Wednesday? There is more than one way. Find one through the threshold
# and one through a single weight. Which weight has the most pull on this day?

# %% [markdown] lang="ja"
# ## 学習とは、重みと閾値を変えること
#
# ここまでは、数が与えられているか、自分で選ぶかのどちらかでした。学習を内側から見ると、こうなります。水曜日は $x = (1, 3, 2)$ で、$u = -4$ だったので傘を置いて出かけました。ところが、ずぶ濡れになって帰ってきました。ニューロンは発火する**べき**だったのです。
#
# **作ってみよう**：水曜日に発火するようにするには、何を変えればよいでしょうか。方法は1つではありません。閾値を変える方法と、重みを1つだけ変える方法を、1つずつ見つけましょう。この日にいちばん効き目のある重みはどれでしょうか。

# %%
new_w = np.array([2, 1, -2])
new_theta = 5

X @ new_w - new_theta

# %% [markdown] lang="en"
# The threshold 1 does it, and no other day changes sides: the sums are 7, 5, 1, 9 and −2. Of the weights, that of the
# largest signal pulls most: $x_2 = 3$, so each step of 1 in $w_2$ moves $u$ by 3. That is the gradient again,
# $\partial u / \partial w_2 = x_2$.
#
# All that a neuron knows is in its weights and its threshold. To learn is to change them, and nothing else: that is
# what the loop of lesson 02 did with $w$ and $b$. A rule for how far to change them is called an **optimizer**. The
# same rule serves weights and thresholds; lesson 10 compares three of them. A network with millions of neurons learns
# in this way too: it changes its weights and its thresholds.
#
# How many numbers are there to change in the two neurons $W$ and $b$ of this week? Count before you open.
#
# <details>
# <summary>Answer</summary>
#
# Eight: $3 \cdot 2$ weights and 2 biases.
#
# </details>

# %% [markdown] lang="ja"
# 閾値を1にすれば発火します。ほかの曜日の決定は変わりません。重み付きの和は7、5、1、9、−2だからです。重みのなかでは、いちばん大きい信号についているものがよく効きます。$x_2 = 3$ ですから、$w_2$ が1変わると $u$ は3変わります。ここにも勾配 $\partial u / \partial w_2 = x_2$ が現れています。
#
# ニューロンの知識は、すべて重みと閾値の中にあります。学習とは、それらを変えることにほかなりません。レッスン02のループが $w$ と $b$ に対してしていたのも、これです。どれだけ変えるかを決める規則を**オプティマイザー**（最適化手法）といいます。同じ規則を重みにも閾値にも使います。レッスン10では3つの規則を比べます。何百万個のニューロンからなるネットワークも、やはり重みと閾値を変えることで学習します。
#
# この1週間の例で使った2つのニューロン（$W$ と $b$）には、変えられる数がいくつあるでしょうか。数えてから開きましょう。
#
# <details>
# <summary>答え</summary>
#
# 8個です。重みが $3 \cdot 2$ 個、バイアスが2個あります。
#
# </details>

# %% [markdown] lang="en"
# ## What you have done
#
# - A weight says how much a signal counts; its sign says for or against.
# - The neuron adds up and compares: $\;u = x_1 w_1 + \dots + x_n w_n - \theta = x \cdot w - \theta$. The sum $x \cdot w$ is a linear
#   combination; the threshold is subtracted once.
# - It fires when $u \ge 0$. A tie fires.
# - Threshold and bias are one thing with two signs: $\;b = -\theta$, $\;\dfrac{\partial E}{\partial \theta} = -\dfrac{\partial E}{\partial b}$.
# - With two inputs it is a straight line: the weights turn it, the threshold slides it.
# - Many examples at once: $\;U = XW + b$. Rows are examples, columns are neurons.
# - To learn is to change weights and thresholds.
#
# **In your own words:** close the notebook for a minute and tell somebody, or the wall, what a weight is, what a
# threshold is, and what a minus sign does to each of them.

# %% [markdown] lang="ja"
# ## まとめ
#
# - 重みは、信号がどれだけ影響するかを表す。符号は、賛成か反対かを表す。
# - ニューロンは、足し合わせて比べる：$\;u = x_1 w_1 + \dots + x_n w_n - \theta = x \cdot w - \theta$。和 $x \cdot w$ は線形結合。閾値を引くのは1回だけ。
# - $u \ge 0$ なら発火する。ちょうど0でも発火する。
# - 閾値とバイアスは、符号が違うだけで同じもの：$\;b = -\theta$、$\;\dfrac{\partial E}{\partial \theta} = -\dfrac{\partial E}{\partial b}$
# - 2入力なら、平面の上の直線になる。重みで向きが変わり、閾値で平行に動く。
# - たくさんの例はまとめて：$\;U = XW + b$。行が例、列がニューロン。
# - 学習とは、重みと閾値を変えること。
#
# **自分の言葉で**：ノートブックを1分だけ閉じて、重みとは何か、閾値とは何か、それぞれにマイナスがつくとどうなるかを、だれかに（いなければ壁に）向かって説明してみましょう。

# %%
progress()

# %% [markdown] lang="en"
# **What comes next.** Our neuron jumps: below the threshold 0, from the threshold on 1. Lesson 02 learned by following
# a slope, and a jump has none: to the left and to the right of it everything is flat. The neuron of lesson 01 did not
# jump; it climbed. **Lesson 04** puts four ways of answering side by side, step, sigmoid, tanh and ReLU, and asks what
# each is good for. It takes your two values of $u$ from 1_1 and 1_2 along.

# %% [markdown] lang="ja"
# **次のレッスンへ。** このレッスンのニューロンは跳び上がります。閾値より下なら0、閾値からは1です。レッスン02では、傾きをたどって学習しました。ところが跳び上がるグラフには、たどれる傾きがありません。跳ぶところの左も右も平らだからです。レッスン01のニューロンは、跳ばずになめらかに登っていました。**レッスン04**では、ステップ関数、シグモイド関数、tanh、ReLUという4つの答え方を並べて、それぞれの得意なことを調べます。1_1 と 1_2 で求めた $u$ の値も、もう一度使います。
