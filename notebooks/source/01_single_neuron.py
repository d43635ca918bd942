# %% [markdown] lang="en"
# # 01 A single neuron
#
# A neural network is made of neurons. One neuron is a small machine: a number goes in, a number comes out,
# and two knobs decide which. In this lesson the knobs are in your hands.
#
# **At the end you will be able to**
#
# - work out what a neuron answers, on paper and in Python;
# - say in one number how wrong the answer is: the error;
# - tell which way to turn each knob so that the error shrinks, with a formula that you derived yourself;
# - put that formula to the test, so that you need not take our word for it.
#
# **What you need:** the slope of a tangent, and a Python function with `return`. The derivative of $e^u$ appears once.
# If you have not met it, you can measure the result instead.
#
# **Time:** about 60 minutes, with paper and pencil next to you. Work from top to bottom, and run each cell with Shift + Enter.

# %% [markdown] lang="ja"
# # 01 ひとつのニューロン
#
# ニューラルネットワークは、ニューロンの集まりです。ニューロン1つは、小さな機械だと思ってください。数を1つ入れると、数が1つ出てきます。何が出てくるかは、2つの「つまみ」で決まります。このレッスンでは、そのつまみをあなたが回します。
#
# **このレッスンでできるようになること**
#
# - ニューロンの答えを、紙の上でもPythonでも求められる。
# - 答えがどれだけ外れているかを、「誤差」という1つの数で表せる。
# - 誤差を小さくするには、つまみをどちらへ回せばよいか。それを教えてくれる式を、自分で導ける。
# - その式が本当に正しいかどうかを、実験で確かめられる。
#
# **必要なもの**：接線の傾きの考え方と、`return` を使ったPythonの関数。$e^u$ の微分が1回だけ出てきます。まだ習っていなければ、測って確かめる道も用意してあります。
#
# **時間**：約60分。紙と鉛筆をそばに置いて始めましょう。上から順に読み、セルはShift + Enterで実行します。

# %% setup=true

# %% [markdown] lang="en"
# ## Warm-up
#
# Three short questions on what this lesson builds on. The numbers are new each time. Nothing here is graded.

# %% [markdown] lang="ja"
# ## 準備運動
#
# このレッスンの土台になることを、短い3問でふり返ります。数字は毎回変わります。成績には入りません。

# %%
warm_up("01_single_neuron")

# %% [markdown] lang="en"
# To check yourself, put your three answers after the name of the lesson and run the cell again, for example
# `warm_up("01_single_neuron", 3, 0.5, -2)`.

# %% [markdown] lang="ja"
# 答え合わせをするには、レッスン名のうしろに3つの答えを並べて、もう一度実行します。たとえば `warm_up("01_single_neuron", 3, 0.5, -2)` のように書きます。

# %% [markdown] lang="en"
# ## A curve to learn
#
# Here is what our neuron will learn.

# %% [markdown] lang="ja"
# ## 覚えさせたい曲線
#
# ニューロンに覚えてもらうのは、この曲線です。

# %%
from course_lib.data import sine_curve

x, t = sine_curve()
plots.target_curve(x, t)

# %% [markdown] lang="en"
# 50 points. Each one is a question and its right answer: "when $x$ goes in, $t$ should come out." The right answer $t$ is
# called the **target**.
#
# The points lie on a piece of a sine curve, for $x$ from $-\pi/2$ to $\pi/2$. The sine runs from $-1$ to $1$. Our neuron
# answers with numbers between 0 and 1, so we add 1 and halve:
#
# $$t = \frac{\sin x + 1}{2}$$
#
# Nobody tells the neuron that this is a sine. The 50 points are all it will ever see.

# %% [markdown] lang="ja"
# 点は全部で50個。1つ1つの点が、問題と正解の組になっています。「$x$ を入れたら、$t$ が出てきてほしい」という意味です。この $t$ を**正解**と呼びます。
#
# 点が並んでいるのは、$-\pi/2$ から $\pi/2$ までのサインカーブの上です。サインの値は $-1$ から $1$ まで。一方、これから使うニューロンの答えは0と1の間の数です。そこで、1を足して半分にしました。
#
# $$t = \frac{\sin x + 1}{2}$$
#
# これがサインの曲線だということは、ニューロンには教えません。ニューロンが見るのは、この50個の点だけです。

# %% [markdown] lang="en"
# ## Fit the curve by hand
#
# The next cell gives you the neuron with its two knobs, $w$ and $b$. The points are the targets. The curve is what the neuron answers.
# The thin lines are the gaps between the two. The number $\bar E$ below the picture sums up how bad they are. It is also drawn as a bar: one line lower is ten times smaller. Smaller is better.
#
# **Predict first.** We say nothing yet about what is inside. Write down a guess: what will $w$ do to the curve? For $b$ there are two buttons: with $w = 1$, will a growing $b$ push the curve to the left or to the right? The sliders work once you have pressed one. Your guess stays marked, so that you can compare.

# %% [markdown] lang="ja"
# ## 手で曲線を合わせる
#
# 次のセルを実行すると、2つのつまみ $w$ と $b$ がついたニューロンが現れます。点が正解、曲線がニューロンの答えです。2つの間の細い線が「ずれ」です。ずれの大きさを1つにまとめた数が、図の下の $\bar E$ です。右の棒も同じ $\bar E$ を表していて、目盛りの線が1本下がるごとに10分の1になります。小さいほど良い、と思ってください。
#
# **まず予想。** 中のしくみは、まだ秘密です。$w$ を動かすと曲線はどう変わるでしょうか。紙に予想を書いてください。$b$ の予想には、ボタンが2つあります。$w = 1$ のとき、$b$ を大きくすると曲線は左右どちらへ動くでしょうか。どちらかを押すと、スライダーが使えるようになります。押した予想には印が残るので、あとで比べられます。

# %%
widgets.predict_first(widgets.fit_by_hand(x, t), "←", "→")

# %% [markdown] lang="en"
# **Try, and explain to yourself what you see.**
#
# 1. Keep $b = 0$ and move $w$ from one end to the other. What changes? Which point of the curve stays where it is?
# 2. Set $w = 1$. Which way does the curve go when $b$ grows: left or right? Is that what you guessed?
# 3. Set $w = 0$. What is left of the curve, and what does $b$ do now?
# 4. **Challenge:** bring $\bar E$ below 0.01. Then below 0.001. Then below 0.0003. Write down your best $w$, $b$ and $\bar E$. In lesson 02
#    the neuron will turn its own knobs, and you can compare.

# %% [markdown] lang="ja"
# **動かして、見えたことを自分の言葉で説明してみましょう。**
#
# 1. $b = 0$ のまま、$w$ を端から端まで動かします。何が変わりますか。動かない点はどこですか。
# 2. $w = 1$ にします。$b$ を大きくすると、曲線は左右どちらへ動きますか。予想どおりでしたか。
# 3. $w = 0$ にします。曲線はどんな形になりますか。このとき $b$ は何をしますか。
# 4. **挑戦**：$\bar E$ を0.01より小さくしましょう。できたら0.001より小さく。その次は0.0003より小さく。いちばん良かった $w$、$b$、$\bar E$ をメモしておいてください。レッスン02では、ニューロンが自分でつまみを回します。そのときに比べましょう。

# %% [markdown] lang="en"
# What you have seen:
#
# - $w$ is the **steepness**. A positive $w$ makes the curve rise, a negative one makes it fall, and 0 makes it flat.
# - $b$ **slides** the curve. With a positive $w$, a bigger $b$ slides it to the *left*. Did you expect the opposite? Many do, and we will soon see the reason.
#
# And how did you find good values? You turned a knob a little, looked at $\bar E$, and went on or turned back. That is
# learning already. The rest of this lesson is about one question: how can you know which way to turn *without* trying?

# %% [markdown] lang="ja"
# 動かしてみて、次のことに気づいたはずです。
#
# - $w$ は曲線の**傾き具合**を決めます。正なら右上がり、負なら右下がり、0なら平らです。
# - $b$ は曲線を横に**ずらします**。$w$ が正のとき、$b$ を大きくすると曲線は「左」へ動きます。「右」と予想した人もいるでしょう。理由はこのあとすぐにわかります。
#
# では、どうやって良い値を見つけましたか。つまみを少し回して、$\bar E$ を見て、進むか戻るかを決めたはずです。実は、それがもう「学習」です。ここから先の問いは1つです。「試さずに」、回す向きを知るにはどうすればよいでしょうか。

# %% [markdown] lang="en"
# ## What the neuron does
#
# Time to look inside. Follow one number through the neuron: $x = 0.8$, with the knobs at $w = 0.5$ and $b = -0.2$.
#
# 1. **Multiply** by $w$: $\;0.8 \cdot 0.5 = 0.4$
# 2. **Add** $b$: $\;0.4 + (-0.2) = 0.2$. We call this number $u$.
# 3. **Squeeze** $u$ into a number between 0 and 1: $\;y = 0.5498$. This is the answer.

# %% [markdown] lang="ja"
# ## ニューロンの中身
#
# いよいよ中をのぞきます。数を1つ、最後まで追いかけましょう。入力は $x = 0.8$、つまみは $w = 0.5$、$b = -0.2$ です。
#
# 1. $w$ を**かける**：$\;0.8 \cdot 0.5 = 0.4$
# 2. $b$ を**足す**：$\;0.4 + (-0.2) = 0.2$　この数を $u$ と呼びます。
# 3. $u$ を0と1の間に**押し込む**：$\;y = 0.5498$　これがニューロンの答えです。

# %%
plots.single_neuron(x=0.8, w=0.5, b=-0.2)

# %% [markdown] lang="en"
# $w$ is called the **weight**: how much the input counts. $b$ is called the **bias**: what is there before any input comes.
#
# But how does step 3 turn 0.2 into 0.5498? The machine that squeezes is called the **sigmoid**, written $\sigma$.

# %% [markdown] lang="ja"
# $w$ は**重み**といい、入力をどれだけ重く見るかを表します。$b$ は**バイアス**といい、入力が来る前からニューロンが持っている「かたより」です。
#
# ところで、手順3で0.2がなぜ0.5498になったのでしょうか。数を押し込むこの関数を**シグモイド関数**といい、$\sigma$（シグマ）と書きます。

# %%
plots.sigmoid_curve()

# %% [markdown] lang="en"
# A long way to the left it is almost 0, a long way to the right almost 1, and at $u = 0$ it is exactly one half.
#
# | $u$ | $-10$ | $-2$ | $0$ | $0.2$ | $2$ | $10$ |
# |---|---|---|---|---|---|---|
# | $\sigma(u)$ | 0.00005 | 0.1192 | 0.5 | 0.5498 | 0.8808 | 0.99995 |
#
# Look at the columns of $-2$ and $2$. What do the two values add up to? Half a turn about the middle brings the curve back onto itself.
#
# The formula uses the number $e = 2.718\ldots$:
#
# $$\sigma(u) = \frac{1}{1 + e^{-u}}$$
#
# For $u = 0.2$: $\;e^{-0.2} = 0.8187$, so $\;\sigma(0.2) = 1/1.8187 = 0.5498$.

# %% [markdown] lang="ja"
# ずっと左ではほとんど0、ずっと右ではほとんど1、そして $u = 0$ ではちょうど半分の0.5です。
#
# | $u$ | $-10$ | $-2$ | $0$ | $0.2$ | $2$ | $10$ |
# |---|---|---|---|---|---|---|
# | $\sigma(u)$ | 0.00005 | 0.1192 | 0.5 | 0.5498 | 0.8808 | 0.99995 |
#
# $-2$ と $2$ の列を見てください。2つの値を足すといくつになりますか。このグラフは、真ん中の点を中心に半回転させると自分自身に重なります。
#
# 式には、$e = 2.718\ldots$ という数を使います。
#
# $$\sigma(u) = \frac{1}{1 + e^{-u}}$$
#
# $u = 0.2$ で確かめましょう。$e^{-0.2} = 0.8187$ なので、$\sigma(0.2) = 1/1.8187 = 0.5498$ です。

# %% [markdown] lang="en"
# Here is the whole neuron in two lines. Going from the input to the answer is called the **forward** pass.
#
# $$u = xw + b \qquad\qquad y = \sigma(u)$$
#
# Now the riddle of $b$ is solved. The middle of the curve, $y = 0.5$, is where $u = 0$, and that is at $x = -b/w$. With $w = 2$ and $b = 1$ it is
# at $x = -0.5$. A bigger $b$ lifts every $u$, so $u = 0$ is reached earlier: further left.
#
# > **A word on signs.** We *add* the bias: $u = xw + b$. Other texts *subtract* a "threshold" $\theta$ instead: $u = xw - \theta$.
# > Both are right, as long as you know which one you are reading. Lesson 03 takes this up.

# %% [markdown] lang="ja"
# これで、ニューロン全体が2行で書けます。入力から答えへ進む計算を**順伝播**といいます。
#
# $$u = xw + b \qquad\qquad y = \sigma(u)$$
#
# $b$ の謎も解けました。曲線の真ん中 $y = 0.5$ は $u = 0$ のところ、つまり $x = -b/w$ にあります。$w = 2$、$b = 1$ なら $x = -0.5$ です。$b$ を大きくすると、どの $x$ でも $u$ が大きくなります。すると $u = 0$ になる場所が手前に、つまり左に移るのです。
#
# > **符号について。** この講座では、バイアスを「足して」 $u = xw + b$ とします。本によっては、「閾値（しきいち）」 $\theta$ を「引いて」 $u = xw - \theta$ とします。どちらも正しい書き方です。大切なのは、いまどちらで読んでいるかを知っていること。くわしくはレッスン03で扱います。

# %% [markdown] lang="en"
# **Your turn, with holes.** Take $x = -1$, $w = 2$, $b = 0.5$ and fill in the boxes on paper.
#
# $$u = (-1) \cdot 2 + \square = \square \qquad e^{-u} = e^{\square} = 4.4817 \qquad y = \frac{1}{1 + \square} = \square$$
#
# Then run the cell to compare.

# %% [markdown] lang="ja"
# **穴うめ**：$x = -1$、$w = 2$、$b = 0.5$ とします。紙の上で □ をうめてください。
#
# $$u = (-1) \cdot 2 + \square = \square \qquad e^{-u} = e^{\square} = 4.4817 \qquad y = \frac{1}{1 + \square} = \square$$
#
# うまったら、次のセルを実行して比べましょう。

# %%
plots.single_neuron(x=-1, w=2, b=0.5)

# %% [markdown] lang="en"
# **And without help:** $x = -0.5$, $w = -2$, $b = 1$. What is $u$? Is $y$ above or below one half? You can tell before you compute it.
# To compare, change the numbers in the cell above.

# %% [markdown] lang="ja"
# **次は自力で。** $x = -0.5$、$w = -2$、$b = 1$ のとき、$u$ はいくつですか。$y$ は0.5より大きいでしょうか、小さいでしょうか。計算する前にわかるはずです。答え合わせには、上のセルの数字を書きかえて使ってください。

# %% [markdown] lang="en"
# ### Exercise 0_1: forward
#
# Teach Python what you have done by hand. Everything that follows goes through this function.
#
# Write `forward(x, w, b)`, which returns $y$. Replace the three dots. `np.exp(a)` is $e^a$. If you use it,
# your function works for one number and for a whole array of numbers alike, and later we will feed it all 50 points at once.

# %% [markdown] lang="ja"
# ### 練習 0_1：順伝播 forward
#
# いま手で計算したことを、Pythonに教えましょう。この先の計算は、すべてこの関数から始まります。
#
# `forward(x, w, b)` を書いて、$y$ を返してください。`...` のところを書きかえます。$e^a$ は `np.exp(a)` です。これを使えば、数1つでも、数を並べた配列でも、同じ関数で計算できます。あとで50個の点をまとめて入れます。


# %% exercise="0_1"
def forward(x, w, b):
    ...
    ### BEGIN SOLUTION
    u = x * w + b
    return 1 / (1 + np.exp(-u))
    ### END SOLUTION


# %% check="0_1"
check("0_1", forward)

# %% [markdown] lang="en"
# If the card has found something, it says what. If you are stuck, open a new cell and run `hint("0_1")`. Each call gives one
# more hint, three in all. After an honest try, `solution("0_1")` is there to read.
#
# Here is the neuron's answer for all 50 points. `neuron.forward` is the course's own version of your function. Change the
# two knobs to the best values that you found by hand.

# %% [markdown] lang="ja"
# 間違いが見つかると、上のカードが、どんな間違いかを言葉で教えてくれます。行きづまったら、新しいセルで `hint("0_1")` を実行してください。1回に1つずつ、全部で3つのヒントが出ます。自分で考えたあとなら、`solution("0_1")` で解答が読めます。
#
# 次のセルは、50個の点すべてに対するニューロンの答えです。`neuron.forward` は、練習 0_1 と同じ関数を講座で用意したものです。2つのつまみを、手で見つけたいちばん良い値に変えてみましょう。

# %%
from course_lib import neuron

y = neuron.forward(x, 0.5, -0.2)
plots.target_curve(x, t, y)

# %% [markdown] lang="en"
# ## How wrong is the answer?
#
# At $x = 0.8$ the target is $t = 0.86$ (rounded), and our neuron answers $y = 0.5498$. The gap is $t - y = 0.3102$.
# Here are all 50 gaps.

# %% [markdown] lang="ja"
# ## 答えはどれだけ外れているか
#
# $x = 0.8$ での正解は $t = 0.86$（四捨五入した値）で、ニューロンの答えは $y = 0.5498$ でした。ずれは $t - y = 0.3102$ です。50個のずれを、すべて見てみましょう。

# %%
plots.residuals(x, t, neuron.forward(x, 0.5, -0.2))

# %% [markdown] lang="en"
# We want *one* number that says how bad this is. First idea: add up the gaps.
#
# **Predict:** with $w = 0$ and $b = 0$ the neuron answers 0.5 to everything, a flat line and a poor fit. What will the 50 gaps add up to?

# %% [markdown] lang="ja"
# この外れ具合を、「1つの数」で表したいのです。まず思いつくのは、ずれを全部足すことでしょう。
#
# **予想**：$w = 0$、$b = 0$ にすると、ニューロンは何を聞かれても0.5と答えます。平らな線で、曲線には合っていません。では、50個のずれの合計はいくつになるでしょうか。

# %%
abs(round(float(np.sum(t - neuron.forward(x, 0, 0))), 10))

# %% [markdown] lang="en"
# Zero (Python may write `-0.0`). The gaps above and the gaps below cancel, and the flat line looks perfect. So we **square** each gap first.
#
# - A square is never negative, so nothing cancels.
# - Big gaps count more: a gap of 0.1 gives 0.01, a gap of 0.2 gives 0.04. Twice as far off, four times as bad.
# - The square is smooth. It has a slope everywhere, and slopes are what we will need. The distance $|t - y|$ has a corner at 0.
#
# And we take **half** of it. Why? A bowl half as high has its bottom in the same place, so the half does no harm. Its use will show when we take the slope.
#
# $$E = \frac{1}{2}(t - y)^2$$
#
# For our point: $\;E = \frac{1}{2} \cdot 0.3102^2 = 0.0481$.

# %% [markdown] lang="ja"
# 合計は0です（`-0.0` と表示されることもあります）。上向きのずれと下向きのずれが打ち消し合って、平らな線が満点に見えてしまいました。そこで、足す前にずれを**2乗**します。
#
# - 2乗は負にならないので、打ち消し合いません。
# - 大きなずれほど重くなります。ずれ0.1なら0.01、ずれ0.2なら0.04。2倍外れると、4倍悪くなります。
# - 2乗のグラフはなめらかで、どこでも傾きがあります。このあと必要になるのは、その傾きです。距離 $|t - y|$ のほうは、0のところに角（かど）があります。
#
# さらに、それを**半分**にします。なぜでしょうか。おわんの形のグラフを半分の高さにしても、底の位置は変わりません。だから害はありません。半分にする利点は、傾きを求めるときに現れます。
#
# $$E = \frac{1}{2}(t - y)^2$$
#
# さきほどの点では $\;E = \frac{1}{2} \cdot 0.3102^2 = 0.0481$ です。

# %%
plots.error_curve(t=0.86, y=0.55)

# %% [markdown] lang="en"
# The bowl touches 0 where $y$ is exactly the target, $0.86$. The dot shows where our neuron stands, and the line through it is the slope there: it falls to the right.
# So a bigger $y$ would be better.
#
# **With holes:** $y = 0.1824$, $t = 0.08$. $\;t - y = \square$, $\;(t - y)^2 = \square$, $\;E = \square$. On which side of the bowl is this neuron?
#
# **Without help:** $y = 0.8808$, $t = 0.26$.
#
# <details><summary>Answers</summary>
#
# With holes: $-0.1024$, $0.0105$, $0.0052$. It stands on the right side: its answer is too big. Without help: $E = 0.1927$.
#
# </details>

# %% [markdown] lang="ja"
# おわんの底は、$y$ が正解の $0.86$ とぴったり同じになるところで、高さは0です。点がいまのニューロンの位置、そこを通る直線が接線です。接線は右下がりですね。つまり、$y$ を大きくすれば良くなります。
#
# **穴うめ**：$y = 0.1824$、$t = 0.08$ のとき、$\;t - y = \square$、$\;(t - y)^2 = \square$、$\;E = \square$。このニューロンは、おわんの右側と左側のどちらにいますか。
#
# **次は自力で**：$y = 0.8808$、$t = 0.26$ のときの $E$ は？
#
# <details><summary>答え</summary>
#
# 穴うめ：$-0.1024$、$0.0105$、$0.0052$。答えが大きすぎるので、右側にいます。自力の問題：$E = 0.1927$。
#
# </details>

# %% [markdown] lang="en"
# ### Exercise 0_2: error
#
# Without a measure of wrong there is no better and no worse, and nothing can be learned. Write that measure.
#
# `error(y, t)` returns $E$. When `y` and `t` are arrays, it returns an array: one error for each point.

# %% [markdown] lang="ja"
# ### 練習 0_2：誤差 error
#
# 外れ具合をはかる物差しがなければ、「良くなった」も「悪くなった」も言えず、学習は始まりません。その物差しを作りましょう。
#
# `error(y, t)` を書いて、$E$ を返してください。`y` と `t` が配列なら、点ごとの誤差を並べた配列を返します。


# %% exercise="0_2"
def error(y, t):
    ...
    ### BEGIN SOLUTION
    return (t - y) ** 2 / 2
    ### END SOLUTION


# %% check="0_2"
check("0_2", error)

# %% [markdown] lang="en"
# Hints are in `hint("0_2")`; after a try, `solution("0_2")`.
#
# The number $\bar E$ that you pushed down by hand is the *mean* of these errors over all 50 points: the bar over a letter means "on average". For the knobs at $w = 0.5$ and $b = -0.2$:

# %% [markdown] lang="ja"
# ヒントは `hint("0_2")`、自分で考えたあとの解答は `solution("0_2")` です。
#
# さきほど手で小さくした $\bar E$ は、50個の点の誤差の「平均」でした。文字の上の横棒は、平均を表します。$w = 0.5$、$b = -0.2$ のときの値を見てみましょう。

# %%
float(np.mean(neuron.error(neuron.forward(x, 0.5, -0.2), t)))

# %% [markdown] lang="en"
# ## Which way should w move?
#
# Back to one point: $x = 0.8$, $t = 0.86$, knobs at $w = 0.5$ and $b = -0.2$. We want a smaller $E$.
#
# **Predict:** the answer $y = 0.5498$ is too small, and $x$ is positive. Should $w$ go up or down?
# What if $x$ were negative?
#
# Let us ask the neuron. Nudge $w$ by a small $h = 0.001$ and see what $E$ does. Rise over run is the slope.

# %% [markdown] lang="ja"
# ## w をどちらへ動かすか
#
# 点を1つにしぼります。$x = 0.8$、$t = 0.86$、つまみは $w = 0.5$、$b = -0.2$ です。$E$ を小さくしたい、というのが願いです。
#
# **予想**：いまの答え $y = 0.5498$ は小さすぎます。$x$ は正です。$w$ は上げるべきでしょうか、下げるべきでしょうか。もし $x$ が負だったら？
#
# ニューロン本人に聞いてみましょう。$w$ を $h = 0.001$ だけつついて、$E$ がどう動くかを見ます。「縦の変化÷横の変化」が傾きです。


# %%
def E_of_w(w):
    return neuron.error(neuron.forward(0.8, w, -0.2), 0.86)


h = 0.001
rise = E_of_w(0.5 + h) - E_of_w(0.5)
print(f"{E_of_w(0.5):.6f}  {E_of_w(0.5 + h):.6f}  {rise:.6f}  {rise / h:.4f}")

# %% [markdown] lang="en"
# The numbers are: $E$ before, $E$ after, the difference, and the slope.
#
# $$\frac{0.048040 - 0.048101}{0.001} = -0.061$$
#
# The slope is negative: when $w$ goes up, $E$ goes down. So **$w$ should go up**. The sign says which way; the size says how much it matters.
#
# We write this slope $\dfrac{\partial E}{\partial w}$. The round $\partial$ is there because $E$ depends on $b$ too, and we held $b$ still.
#
# **Change it:** try $h = 0.1$ and $h = 0.00001$. Then nudge $b$ instead of $w$. Which of the two knobs does $E$ feel more?

# %% [markdown] lang="ja"
# 出てきた数は、左から順に、つつく前の $E$、つついたあとの $E$、その差、そして傾きです。
#
# $$\frac{0.048040 - 0.048101}{0.001} = -0.061$$
#
# 傾きは負でした。$w$ が増えると $E$ は減ります。ですから、**$w$ は上げればよい**のです。符号が「向き」を、大きさが「効き具合」を教えてくれます。
#
# この傾きを $\dfrac{\partial E}{\partial w}$ と書きます。丸い $\partial$ を使うのは、$E$ が $b$ にもよるからです。$b$ は止めておいて、$w$ だけを動かしました。これを偏微分といいます。
#
# **変えてみよう**：$h = 0.1$ や $h = 0.00001$ ではどうなりますか。次に、$w$ の代わりに $b$ をつついてみましょう。$E$ によく効くのは、どちらのつまみですか。

# %% [markdown] lang="en"
# So we could always nudge. Why look for more? Because nudging is slow. Each knob needs a run of its own, and large networks have
# billions of knobs. We want a formula that gives the slope for every knob at once. It is hidden in the way the neuron is built.

# %% [markdown] lang="ja"
# それなら、いつもつつけばよさそうです。なぜ、それで終わりにしないのでしょうか。時間がかかるからです。つまみ1つにつき1回ずつ計算をやり直すことになり、大きなネットワークではつまみが何十億個もあります。全部のつまみの傾きを一度に教えてくれる式がほしい。その式は、ニューロンのつくりの中に隠れています。

# %% [markdown] lang="en"
# ## Three slopes in a row
#
# The knob $w$ does not touch $E$ directly. It moves $u$, then $u$ moves $y$, then $y$ moves $E$: three gear wheels in a row. Let us turn
# the first one by 0.01 and listen to the others.
#
# - $w$ goes up by 0.01. Then $u = 0.8 \cdot w - 0.2$ goes up by 0.008. Ratio: **0.8**
# - $u$ goes up by 0.008. Then $y$ goes up by 0.00198. Ratio: about **0.2475**
# - $y$ goes up by 0.00198. Then $E$ goes down by 0.00061. Ratio: about **−0.31**
#
# All together: $\;0.8 \cdot 0.2475 \cdot (-0.3102) = -0.0614$. That is the slope that we measured.

# %% [markdown] lang="ja"
# ## 3つの傾きをかける
#
# つまみ $w$ は、$E$ に直接さわってはいません。$w$ が $u$ を動かし、$u$ が $y$ を動かし、$y$ が $E$ を動かします。3つの歯車が並んでいるようなものです。最初の歯車を0.01だけ回して、順に見ていきましょう。
#
# - $w$ を0.01増やすと、$u = 0.8 \cdot w - 0.2$ は0.008増えます。倍率は **0.8**
# - $u$ が0.008増えると、$y$ は0.00198増えます。倍率は約 **0.2475**
# - $y$ が0.00198増えると、$E$ は0.00061減ります。倍率は約 **−0.31**
#
# 3つをかけると $\;0.8 \cdot 0.2475 \cdot (-0.3102) = -0.0614$。つついて測った傾きと同じです。

# %%
plots.chain(x=0.8, w=0.5, b=-0.2, t=0.86)

# %% [markdown] lang="en"
# Above each arrow stands a value, below it a slope. To know how $E$ feels a knob, multiply the slopes
# on the way from the knob to $E$. That is the **chain rule**:
#
# $$\frac{\partial E}{\partial w} = \frac{\partial E}{\partial y} \cdot \frac{\partial y}{\partial u} \cdot \frac{\partial u}{\partial w}$$
#
# Now we need each of the three as a formula.

# %% [markdown] lang="ja"
# 矢印の上に書いてあるのが値、下に書いてあるのが傾きです。つまみが $E$ にどれだけ効くかを知りたければ、つまみから $E$ までの道にある傾きを、すべてかけます。これが**連鎖律**（合成関数の微分）です。
#
# $$\frac{\partial E}{\partial w} = \frac{\partial E}{\partial y} \cdot \frac{\partial y}{\partial u} \cdot \frac{\partial u}{\partial w}$$
#
# 残る仕事は、3つの傾きをそれぞれ式にすることです。

# %% [markdown] lang="en"
# **From $w$ to $u$.** As a function of $w$, $\;u = xw + b$ is a straight line. Its slope is the number in front of $w$. So $\dfrac{\partial u}{\partial w} = x$.
# In the same way, $b$ has a 1 in front of it: $\dfrac{\partial u}{\partial b} = 1$.
#
# **From $y$ to $E$.** Take the slope of $\;E = \frac{1}{2}(t - y)^2$. The 2 comes down and cancels the half: that is what the half was for.
# The $-y$ inside gives a minus sign, which turns $t - y$ around:
#
# $$\frac{\partial E}{\partial y} = \frac{1}{2} \cdot 2\,(t - y) \cdot (-1) = y - t$$
#
# Check the order of the two against its meaning. If $y$ is too small, $y - t$ is negative, so $E$ falls when $y$ grows. Right!

# %% [markdown] lang="ja"
# **$w$ から $u$ へ。** $u = xw + b$ は $w$ の1次関数なので、傾きは $w$ の係数です。つまり $\dfrac{\partial u}{\partial w} = x$ です。同じように、$b$ の係数は1なので $\dfrac{\partial u}{\partial b} = 1$ です。
#
# **$y$ から $E$ へ。** $E = \frac{1}{2}(t - y)^2$ を $y$ で微分します。2が前に出てきて、$\frac{1}{2}$ と打ち消し合います。半分にしておいたのは、このためでした。中身の $-y$ からはマイナスが出て、$t - y$ の順番がひっくり返ります。
#
# $$\frac{\partial E}{\partial y} = \frac{1}{2} \cdot 2\,(t - y) \cdot (-1) = y - t$$
#
# 順番が合っているか、意味で確かめましょう。$y$ が小さすぎるなら $y - t$ は負。$y$ が増えれば $E$ は減る、ということです。合っていますね。

# %% [markdown] lang="en"
# ## The slope of the sigmoid
#
# **From $u$ to $y$.** Here is $\sigma$ again, with its tangent at $u = 0.2$. Before you run the cell: where is $\sigma$ steepest? And how steep, roughly?

# %% [markdown] lang="ja"
# ## シグモイド関数の傾き
#
# **$u$ から $y$ へ。** もう一度 $\sigma$ のグラフを、$u = 0.2$ での接線と一緒に見ます。実行する前に予想しましょう。いちばん急なのはどこですか。傾きはおよそいくつでしょうか。

# %%
plots.sigmoid_curve(u=0.2)

# %% [markdown] lang="en"
# Steepest in the middle, flat at both ends. Measure it at five places, by nudging $u$ on both sides:

# %% [markdown] lang="ja"
# いちばん急なのは真ん中で、両端は平らです。5か所で傾きを測ってみましょう。$u$ を両側に少しずつつつきます。

# %%
h = 0.001
for u in [-2, -1, 0, 1, 2]:
    y = neuron.forward(u, 1, 0)
    slope = (neuron.forward(u + h, 1, 0) - neuron.forward(u - h, 1, 0)) / (2 * h)
    print(f"{u:3}   y = {y:.4f}   slope = {slope:.4f}   y(1-y) = {y * (1 - y):.4f}")

# %% [markdown] lang="en"
# The last two columns agree. The slope of the sigmoid can be read off its *height*: $y$ times the distance from $y$ to 1. In the middle,
# $0.5 \cdot 0.5 = 0.25$, and it is never steeper than that.
#
# $$\frac{\partial y}{\partial u} = y\,(1 - y)$$
#
# Why? If you know the derivative of $e^u$, here is the reason. Write $y = (1 + e^{-u})^{-1}$ and differentiate:
#
# $$\frac{\partial y}{\partial u} = -(1 + e^{-u})^{-2} \cdot (-e^{-u}) = \frac{1}{1 + e^{-u}} \cdot \frac{e^{-u}}{1 + e^{-u}}$$
#
# The first factor is $y$. The second is $1 - y$, because $\;1 - \dfrac{1}{1 + e^{-u}} = \dfrac{e^{-u}}{1 + e^{-u}}$.

# %% [markdown] lang="ja"
# 右の2列がぴったり合っています。シグモイド関数の傾きは、その「高さ」から読み取れるのです。$y$ と、1までの残り $1 - y$ とをかければよい。真ん中では $0.5 \cdot 0.5 = 0.25$ で、これより急になることはありません。
#
# $$\frac{\partial y}{\partial u} = y\,(1 - y)$$
#
# なぜでしょうか。$e^u$ の微分を知っている人は、次の計算を追ってみてください。$y = (1 + e^{-u})^{-1}$ と書いて微分します。
#
# $$\frac{\partial y}{\partial u} = -(1 + e^{-u})^{-2} \cdot (-e^{-u}) = \frac{1}{1 + e^{-u}} \cdot \frac{e^{-u}}{1 + e^{-u}}$$
#
# 1つ目の分数は $y$ です。2つ目は $1 - y$ です。$\;1 - \dfrac{1}{1 + e^{-u}} = \dfrac{e^{-u}}{1 + e^{-u}}$ だからです。

# %% [markdown] lang="en"
# ## Delta: the part that both knobs share
#
# Look at the way from each knob to $E$. The last two slopes are the same for $w$ and for $b$. So we multiply them once and give
# the product a name, $\delta$ (delta):
#
# $$\delta = \frac{\partial E}{\partial u} = (y - t)\; y\,(1 - y)$$
#
# For our point: $\;\delta = (0.5498 - 0.86) \cdot 0.5498 \cdot 0.4502 = -0.0768$.
#
# Two factors: how far off the answer is, times how willing the sigmoid is to move.

# %% [markdown] lang="ja"
# ## デルタ：2つのつまみに共通の部分
#
# それぞれのつまみから $E$ までの道を見てください。後ろの2つの傾きは、$w$ でも $b$ でも同じです。そこで、その2つを先にかけておき、$\delta$（デルタ）という名前をつけます。
#
# $$\delta = \frac{\partial E}{\partial u} = (y - t)\; y\,(1 - y)$$
#
# さきほどの点では $\;\delta = (0.5498 - 0.86) \cdot 0.5498 \cdot 0.4502 = -0.0768$ です。
#
# $\delta$ は2つのことのかけ算です。「答えがどれだけ外れているか」と、「シグモイド関数がどれだけ動きやすいか」です。

# %% [markdown] lang="en"
# **Predict:** one neuron answers $y = 0.5$ and another $y = 0.01$. The target of both is 1. The second is much further off. Which has the larger $\delta$
# (leave the sign aside)? Work it out, then open the answer.
#
# <details><summary>Answer</summary>
#
# $(0.5 - 1) \cdot 0.5 \cdot 0.5 = -0.125$ and $(0.01 - 1) \cdot 0.01 \cdot 0.99 = -0.0098$. The worse neuron has a $\delta$ nearly thirteen times
# *smaller*: it stands where the sigmoid is flat, and it will learn slowly. Keep this in mind: it comes back in later lessons.
#
# </details>
#
# **With holes:** $y = 0.1824$, $t = 0.08$. $\;\delta = (\square - \square) \cdot 0.1824 \cdot \square = \square$
#
# **Without help:** $y = 0.8808$, $t = 0.26$.
#
# <details><summary>Answers</summary>
#
# $\delta = (0.1824 - 0.08) \cdot 0.1824 \cdot 0.8176 = 0.0153$, and $\delta = 0.6208 \cdot 0.8808 \cdot 0.1192 = 0.0652$.
#
# </details>

# %% [markdown] lang="ja"
# **予想**：あるニューロンの答えは $y = 0.5$、別のニューロンの答えは $y = 0.01$ です。正解はどちらも1です。外れ方は、2つ目のほうがずっと大きい。では、$\delta$ の大きさ（符号は考えません）は、どちらが大きいでしょうか。計算してから、答えを開いてください。
#
# <details><summary>答え</summary>
#
# $(0.5 - 1) \cdot 0.5 \cdot 0.5 = -0.125$ と $(0.01 - 1) \cdot 0.01 \cdot 0.99 = -0.0098$ です。より大きく外れているほうの $\delta$ の大きさは、もう一方のおよそ13分の1しかありません。シグモイド関数の平らなところにいるからで、このニューロンの学習はなかなか進みません。覚えておいてください。あとのレッスンでまた出てきます。
#
# </details>
#
# **穴うめ**：$y = 0.1824$、$t = 0.08$ のとき、$\;\delta = (\square - \square) \cdot 0.1824 \cdot \square = \square$
#
# **次は自力で**：$y = 0.8808$、$t = 0.26$ のときの $\delta$ は？
#
# <details><summary>答え</summary>
#
# $\delta = (0.1824 - 0.08) \cdot 0.1824 \cdot 0.8176 = 0.0153$、$\;\delta = 0.6208 \cdot 0.8808 \cdot 0.1192 = 0.0652$ です。
#
# </details>

# %% [markdown] lang="en"
# ### Exercise 0_3: delta
#
# Both knobs will need this number, and in lesson 08 whole networks will pass it backwards from neuron to neuron.
#
# `delta(y, t)` returns $\delta$, for numbers and for arrays.

# %% [markdown] lang="ja"
# ### 練習 0_3：デルタ delta
#
# $\delta$ は2つのつまみの両方で使います。レッスン08では、ネットワークの中を $\delta$ がニューロンからニューロンへ、後ろ向きに伝わっていきます。
#
# `delta(y, t)` を書いて、$\delta$ を返してください。数でも配列でも使えるようにします。


# %% exercise="0_3"
def delta(y, t):
    ...
    ### BEGIN SOLUTION
    return (y - t) * y * (1 - y)
    ### END SOLUTION


# %% check="0_3"
check("0_3", delta)

# %% [markdown] lang="en"
# Hints are in `hint("0_3")`; after a try, `solution("0_3")`.

# %% [markdown] lang="ja"
# ヒントは `hint("0_3")`、自分で考えたあとの解答は `solution("0_3")` です。

# %% [markdown] lang="en"
# ## The two gradients
#
# One slope is left for each knob, and we have both: $x$ for the weight, 1 for the bias.
#
# $$\frac{\partial E}{\partial w} = x\,\delta \qquad\qquad \frac{\partial E}{\partial b} = \delta$$
#
# These slopes are called **gradients**. For our point: $\;0.8 \cdot (-0.0768) = -0.0614$ for $w$ and $-0.0768$ for $b$.
#
# And what if $x$ is negative? Then $x\,\delta$ has the other sign, and the knob must be turned the other way. Compare this with your prediction.

# %% [markdown] lang="ja"
# ## 2つの勾配
#
# 残る傾きは、つまみごとに1つずつ。もう求めてあります。重みなら $x$、バイアスなら1です。
#
# $$\frac{\partial E}{\partial w} = x\,\delta \qquad\qquad \frac{\partial E}{\partial b} = \delta$$
#
# これらの傾きを**勾配**と呼びます。さきほどの点では、$w$ の勾配は $\;0.8 \cdot (-0.0768) = -0.0614$、$b$ の勾配は $-0.0768$ です。
#
# $x$ が負ならどうでしょうか。$x\,\delta$ の符号が反対になり、つまみを回す向きも反対になります。最初の予想と比べてみてください。

# %% [markdown] lang="en"
# **With holes:** $x = -1$, $y = 0.1824$, $t = 0.08$. You know $\delta$ from above. $\;\dfrac{\partial E}{\partial w} = \square \cdot \square = \square$, $\;\dfrac{\partial E}{\partial b} = \square$.
# Which way should $w$ go? Which way $b$?
#
# **Without help:** $x = -0.5$, $y = 0.8808$, $t = 0.26$.
#
# <details><summary>Answers</summary>
#
# With holes: $(-1) \cdot 0.0153 = -0.0153$ and $0.0153$. So $w$ should go up and $b$ should go down: both make $u$ smaller, because $x$ is negative.
# Without help: $(-0.5) \cdot 0.0652 = -0.0326$ and $0.0652$.
#
# </details>

# %% [markdown] lang="ja"
# **穴うめ**：$x = -1$、$y = 0.1824$、$t = 0.08$ とします。$\delta$ は上で求めました。$\;\dfrac{\partial E}{\partial w} = \square \cdot \square = \square$、$\;\dfrac{\partial E}{\partial b} = \square$ です。$w$ はどちらへ動かすべきですか。$b$ はどちらですか。
#
# **次は自力で**：$x = -0.5$、$y = 0.8808$、$t = 0.26$ のときの2つの勾配は？
#
# <details><summary>答え</summary>
#
# 穴うめ：$(-1) \cdot 0.0153 = -0.0153$ と $0.0153$。$w$ は上げ、$b$ は下げます。$x$ が負なので、どちらも $u$ を小さくする動きです。自力の問題：$(-0.5) \cdot 0.0652 = -0.0326$ と $0.0652$。
#
# </details>

# %% [markdown] lang="en"
# ### Exercise 0_4: weight_gradient
#
# This is the answer to the question of this lesson: which way, and how strongly, should $w$ turn?
#
# `weight_gradient(x, y, t)` returns $\partial E/\partial w$. You may call your own `delta` inside it.

# %% [markdown] lang="ja"
# ### 練習 0_4：重みの勾配 weight_gradient
#
# このレッスンの問いは、「$w$ をどちらへ、どのくらい強く回せばよいか」でした。その答えを求める関数を書きましょう。
#
# `weight_gradient(x, y, t)` を書いて、$\partial E/\partial w$ を返してください。中で自分の `delta` を呼んでもかまいません。


# %% exercise="0_4"
def weight_gradient(x, y, t):
    ...
    ### BEGIN SOLUTION
    return x * delta(y, t)
    ### END SOLUTION


# %% check="0_4"
check("0_4", weight_gradient)

# %% [markdown] lang="en"
# Hints are in `hint("0_4")`; after a try, `solution("0_4")`.

# %% [markdown] lang="ja"
# ヒントは `hint("0_4")`、自分で考えたあとの解答は `solution("0_4")` です。

# %% [markdown] lang="en"
# ### Exercise 0_5: bias_gradient
#
# The same for the other knob: `bias_gradient(y, t)` returns $\partial E/\partial b$. This time there is no `x` among the inputs. Before you write:
# why does the bias not need it?

# %% [markdown] lang="ja"
# ### 練習 0_5：バイアスの勾配 bias_gradient
#
# もう1つのつまみでも同じことをします。`bias_gradient(y, t)` を書いて、$\partial E/\partial b$ を返してください。今度は入力に `x` がありません。書く前に考えてみましょう。バイアスには、なぜ `x` がいらないのでしょうか。


# %% exercise="0_5"
def bias_gradient(y, t):
    ...
    ### BEGIN SOLUTION
    return delta(y, t)
    ### END SOLUTION


# %% check="0_5"
check("0_5", bias_gradient)

# %% [markdown] lang="en"
# Hints are in `hint("0_5")`; after a try, `solution("0_5")`.

# %% [markdown] lang="ja"
# ヒントは `hint("0_5")`、自分で考えたあとの解答は `solution("0_5")` です。

# %% [markdown] lang="en"
# ## Put the formula to the test
#
# A formula that was derived on paper can still be wrong. We have a second, independent way: the nudge. So compare the two, for all 50 points at once.
# The cell prints the largest gradient, and the largest disagreement.

# %% [markdown] lang="ja"
# ## 式を実験で確かめる
#
# 紙の上で導いた式にも、間違いはありえます。けれども、まったく別の求め方が1つあります。つつく方法です。50個の点すべてで、2つの結果を比べてみましょう。次のセルは、いちばん大きな勾配と、いちばん大きな食い違いを表示します。

# %%
w, b, h = 0.5, -0.2, 0.001

y = neuron.forward(x, w, b)
formula = neuron.weight_gradient(x, y, t)
E_up = neuron.error(neuron.forward(x, w + h, b), t)
E_down = neuron.error(neuron.forward(x, w - h, b), t)
nudged = (E_up - E_down) / (2 * h)

print(f"{np.max(np.abs(formula)):.4f}  {np.max(np.abs(formula - nudged)):.1e}")

# %% [markdown] lang="en"
# The gradients are as large as 0.13, and the two ways never differ by more than 0.00000003. The formula holds.
#
# **Change it:** put `neuron.bias_gradient(y, t)` in place of `neuron.weight_gradient(x, y, t)` and run again. The disagreement jumps:
# the nudge has caught a wrong formula.
#
# **Make it:** go on in the next cell and do the test for $b$. Nudge the right knob this time, and use your own function. Which number tells you that it passed?

# %% [markdown] lang="ja"
# 勾配は大きいもので0.13ほど。それに対して、2つの方法の違いは、いちばん大きくても0.00000003です。式は正しかったのです。
#
# **変えてみよう**：`neuron.weight_gradient(x, y, t)` を `neuron.bias_gradient(y, t)` に書きかえて、もう一度実行してください。食い違いが一気に大きくなります。つつく方法が、間違った式を見つけてくれたのです。
#
# **作ってみよう**：次のセルの続きに書いて、$b$ についても確かめてください。今度はつつくつまみが違います。勾配には自分で書いた関数を使いましょう。合格かどうかは、どの数を見ればわかりますか。

# %%
h = 0.001

# %% [markdown] lang="en"
# ## What you have done
#
# - A neuron multiplies, adds and squeezes: $\;u = xw + b$, $\;y = \sigma(u)$.
# - The error says how wrong it is: $\;E = \frac{1}{2}(t - y)^2$.
# - Slopes in a row multiply: $\;\delta = (y - t)\,y\,(1 - y)$, $\;\dfrac{\partial E}{\partial w} = x\,\delta$, $\;\dfrac{\partial E}{\partial b} = \delta$.
# - A negative slope says: turn the knob up. A positive one says: turn it down.
# - A nudge tests any formula for a slope.

# %% [markdown] lang="ja"
# ## まとめ
#
# - ニューロンは、かけて、足して、押し込む：$\;u = xw + b$、$\;y = \sigma(u)$
# - どれだけ外れているかは、誤差で表す：$\;E = \frac{1}{2}(t - y)^2$
# - つながった傾きは、かけ算になる：$\;\delta = (y - t)\,y\,(1 - y)$、$\;\dfrac{\partial E}{\partial w} = x\,\delta$、$\;\dfrac{\partial E}{\partial b} = \delta$
# - 傾きが負なら、つまみを上げる。正なら、下げる。
# - 傾きの式は、つついてみれば確かめられる。

# %%
progress()

# %% [markdown] lang="en"
# **What comes next.** You know which way to turn the knobs. In lesson 02 the neuron turns them itself, a little at a time, thousands of times, and the flat line
# bends into the sine before your eyes. Keep your best $\bar E$ at hand: can the neuron beat it?

# %% [markdown] lang="ja"
# **次のレッスンへ。** つまみを回す向きは、もうわかりました。レッスン02では、ニューロンが自分でつまみを回します。少しずつ、何千回も。平らな線がサインの曲線へと曲がっていくようすを、目の前で見られます。手で見つけたいちばん良い $\bar E$ を忘れずに。ニューロンは、あなたの記録を破れるでしょうか。
