"""Exercise 3_1, an applicant coded as three inputs: income of 4.7 million yen or more, a loan, a detached house.

Every rule takes the profile by keyword: income in yen, loan and house as yes or no, age in years, and gives 1 and 0 in
this order: x, y, z. The text says 470万円, and 万 is 10^4.
"""

from autograde.exercise import Hints, Slip, ValueExercise
from autograde.exercises.lesson_names import LAYERS
from course_lib.language import Text

ENOUGH = 4_700_000
TEN_THOUSAND = 10_000
MILLION = 1_000_000


def coded(income: float, loan: bool, house: bool, age: int = 0) -> tuple[int, int, int]:
    """1 for yes, 0 for no. The age is no input of this network."""
    return int(income >= ENOUGH), int(loan), int(house)


WORKED_EXAMPLE = coded(income=5_000_000, loan=False, house=True)

COMPARED_THE_WRONG_WAY = Slip(
    "compared_the_wrong_way",
    lambda income, loan, house, age: (int(income < ENOUGH), int(loan), int(house)),
    Text(
        en="x has the comparison the wrong way round. It is 1 for an income at or above the limit: "
        "does this one reach it?",
        ja="x の大小比較が逆です。x が1になるのは、収入が基準以上のときです。この人の収入は届いていますか。",
    ),
)
UNIT = Slip(
    "unit_of_the_limit",
    lambda income, loan, house, age: (int(income >= ENOUGH / TEN_THOUSAND), int(loan), int(house)),
    Text(
        en="x looks like a mix-up of units. "
        "Write the limit and the income in the same unit, both in yen, and compare again.",
        ja="x では単位を取り違えているようです。"
        "「万」は1万のことです。基準と収入を同じ単位にそろえてから比べてください。",
    ),
)
EXACTLY_DOES_NOT_COUNT = Slip(
    "exactly_the_limit_left_out",
    lambda income, loan, house, age: (int(income > ENOUGH), int(loan), int(house)),
    Text(
        en="The income is exactly the limit, and you left it out. The text says 4.7 million or more: "
        "does the limit count?",
        ja="収入がちょうど基準の額で、それを含めていません。「470万円以上」です。470万円は含まれますか。",
    ),
)
NO_LOAN_AS_ONE = Slip(
    "no_loan_coded_as_one",
    lambda income, loan, house, age: (int(income >= ENOUGH), int(not loan), int(house)),
    Text(
        en="y is the wrong way round. The question is whether there is a loan: yes is 1, no is 0.",
        ja="y が逆です。問いは「ローンがあるか」です。あれば1、なければ0です。",
    ),
)
FLAT_AS_HOUSE = Slip(
    "home_counted_the_wrong_way",
    lambda income, loan, house, age: (int(income >= ENOUGH), int(loan), int(not house)),
    Text(
        en="z is the wrong way round. It is 1 for a detached house and 0 for everything else. "
        "A flat is not a detached house.",
        ja="z が逆です。一軒家なら1、それ以外なら0です。アパートは一軒家ではありません。",
    ),
)
COPIED = Slip(
    "worked_example_copied",
    lambda income, loan, house, age: WORKED_EXAMPLE,
    Text(
        en="These are the values of the worked example. This is a different person: read the profile again.",
        ja="これは例題の人の値です。この練習では別の人です。プロフィールを読み直してください。",
    ),
)
RAW_INCOME = Slip(
    "income_itself",
    lambda income, loan, house, age: (income, int(loan), int(house)),
    Text(
        en="x is the income itself. This network asks a question with yes or no: is the limit reached?",
        ja="x が収入そのものになっています。この入力は「基準に届いているか」を1か0で表します。",
    ),
)
RAW_INCOME_IN_MAN = Slip(
    "income_itself_in_ten_thousands",
    lambda income, loan, house, age: (income / TEN_THOUSAND, int(loan), int(house)),
    RAW_INCOME.message,
)
RAW_INCOME_IN_MILLIONS = Slip(
    "income_itself_in_millions",
    lambda income, loan, house, age: (income / MILLION, int(loan), int(house)),
    RAW_INCOME.message,
)
MINUS_ONE = Slip(
    "minus_one_for_no",
    lambda income, loan, house, age: tuple(2 * answer - 1 for answer in coded(income, loan, house)),
    Text(
        en="You wrote -1 for no. Here no is 0, so that a no sends no signal on.",
        ja="「いいえ」を -1 としています。ここでは0です。0なら次の層に信号が送られません。",
    ),
)
ALL_TURNED = Slip(
    "yes_and_no_exchanged",
    lambda income, loan, house, age: tuple(1 - answer for answer in coded(income, loan, house)),
    Text(
        en="Every answer is the wrong way round. Yes is 1 and no is 0.",
        ja="3つとも逆になっています。「はい」が1、「いいえ」が0です。",
    ),
)
AGE_CODED = Slip(
    "age_coded_too",
    lambda income, loan, house, age: (*coded(income, loan, house), age),
    Text(
        en="You coded the age too. The input layer has three neurons, for three questions; "
        "age, food and hobbies stay outside.",
        ja="年齢まで入れています。入力層のニューロンは3つ、問いも3つです。年齢や好きな食べ物、趣味は使いません。",
    ),
)
HOBBIES_CODED = Slip(
    "hobbies_coded_too",
    lambda income, loan, house, age: (*coded(income, loan, house), 1),
    Text(
        en="You have a fourth value. The input layer has three neurons, for three questions; "
        "hobbies, food and age stay outside.",
        ja="4つ目の値があります。入力層のニューロンは3つ、問いも3つです。趣味や好きな食べ物、年齢は使いません。",
    ),
)


def _one_hot(place: int) -> Slip:
    name = "xyz"[place]
    return Slip(
        f"one_hot_{name}",
        lambda income, loan, house, age: tuple(int(index == place) for index in range(3)),
        Text(
            en="Exactly one 1: did you choose among three? These are three separate questions; "
            "any number of them can be answered with yes, even none.",
            ja="1が1つだけになっています。3つから1つを選びましたか。これは別々の3つの問いです。"
            "「はい」はいくつあってもよく、1つもなくてもかまいません。",
        ),
    )


def hints(income: float, loan: bool, house: bool, age: int) -> Hints:
    """From three questions to their answers in words."""
    return (
        Text(
            en="Three neurons, three questions with yes or no. Which lines of the profile answer them?",
            ja="ニューロンが3つ、「はい」か「いいえ」の問いも3つです。プロフィールのどの行が答えになりますか。",
        ),
        Text(
            en="x: is the income 4,700,000 yen or more? y: is there a loan? z: is it a detached house? "
            "Yes is 1, no is 0.",
            ja="x は収入が4,700,000円以上か、y はローンがあるか、z は一軒家か。「はい」なら1、「いいえ」なら0です。",
        ),
        Text(
            en=f"The income is {income:,} yen, there is {'a' if loan else 'no'} loan, "
            f"the home is {'a detached house' if house else 'not a detached house'}. Code each with 1 or 0.",
            ja=f"収入は{income:,}円、ローンは{'あり' if loan else 'なし'}、"
            f"住まいは{'一軒家です' if house else '一軒家ではありません'}。それぞれを1か0にしてください。",
        ),
    )


def solution(income: float, loan: bool, house: bool, age: int) -> Text:
    """The three questions answered."""
    x, y, z = coded(income, loan, house)
    return Text(
        en=f"Income of 4,700,000 yen or more: x = {x}. A loan: y = {y}. A detached house: z = {z}. "
        "Nothing else in the profile enters the network.",
        ja=f"収入が4,700,000円以上か：x = {x}。ローンがあるか：y = {y}。一軒家か：z = {z}。"
        "プロフィールのほかの項目は使いません。",
    )


def _exercise(exercise_id: str, income: int, loan: bool, house: bool, slips: tuple[Slip, ...]) -> ValueExercise:
    return ValueExercise(
        id=exercise_id,
        lesson=LAYERS,
        title=Text(en="A person as three inputs", ja="人物を3つの入力で表す"),
        points=1,
        reference=coded,
        slips=slips,
        hints=hints,
        solution=solution,
        inputs={"income": income, "loan": loan, "house": house, "age": 20},
        names=("x", "y", "z"),
    )


ALWAYS = (
    COMPARED_THE_WRONG_WAY,
    NO_LOAN_AS_ONE,
    FLAT_AS_HOUSE,
    COPIED,
    RAW_INCOME,
    RAW_INCOME_IN_MAN,
    RAW_INCOME_IN_MILLIONS,
    ALL_TURNED,
    AGE_CODED,
    HOBBIES_CODED,
)

ONE_HOT = (_one_hot(0), _one_hot(1), _one_hot(2))

# Each leaves out what gives the right value at its own profile: in 3_1b nothing is answered with no, and at exactly the
# limit a slip of the unit does not show; the right values of 3_1c hold exactly one 1.
EXERCISES: tuple[ValueExercise, ...] = (
    _exercise("3_1", 990_000, False, False, (*ALWAYS, UNIT, MINUS_ONE, *ONE_HOT)),
    _exercise("3_1b", ENOUGH, True, True, (*ALWAYS, EXACTLY_DOES_NOT_COUNT, *ONE_HOT)),
    _exercise("3_1c", 3_200_000, True, False, (*ALWAYS, UNIT, MINUS_ONE)),
)
