"""Every public function and class of the mathematics, tried with arguments that fit and with others.

What fits gives what the entry says, in shape, type and treatment of rows; what does not gives a CourseError that says
so; nothing else ever comes, and no warning.

A NEW FUNCTION NEEDS ONE LINE in a file of `tests/course_lib/every`, under its module's name and its own:

    "windows.windows": Arrays("n c h w -> n c h-1 w-1 2 2", rows="apart", f=lambda X: windows(X, (2, 2))),

The text is its signature, explained in `every/signature.py`; `rows` and the rest in `every/entry.py`. A function with
more arguments than arrays, and a method, come as a lambda of the arrays. What has several sides has a list of entries.
What is no function of arrays is an `Own`, with a function that draws and asserts, and one that draws what is wrong.
Protocols, errors, and records without a method of their own need no entry.
"""

import importlib

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course_lib.errors import CourseError
from tests.course_lib.every.entry import Arrays, Own, edges
from tests.course_lib.every.tables import ENTRIES, NOT_HERE, PUBLIC, needs_no_entry

tried = settings(
    derandomize=True,
    deadline=None,
    max_examples=12,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)


ARRAYS = [
    pytest.param(entry.f or PUBLIC.get(name), entry, id=f"{name}-{number}")
    for name, entries in ENTRIES.items()
    for number, entry in enumerate(entries)
    if isinstance(entry, Arrays)
]
OWN = [
    pytest.param(entry, id=f"{name}-{number}")
    for name, entries in ENTRIES.items()
    for number, entry in enumerate(entries)
    if isinstance(entry, Own)
]
of_arrays = pytest.mark.parametrize(("f", "entry"), ARRAYS)


def test_every_public_function_and_class_has_an_entry():
    assert [name for name, thing in PUBLIC.items() if name not in ENTRIES and not needs_no_entry(thing)] == []


def test_every_entry_is_of_something_that_is_there():
    assert [name for name in ENTRIES if name not in PUBLIC] == []


def test_every_module_that_is_left_out_is_there():
    for name in NOT_HERE:
        importlib.import_module(f"course_lib.{name}")


@of_arrays
@tried
@given(data=st.data())
def test_what_fits_gives_the_right_shape_and_type(f, entry, data):
    given = data.draw(entry.valid())
    single = data.draw(st.booleans()) and not entry.fixed
    dtype = np.float32 if single and not entry.double else np.float64
    _assert_form(entry, given, f(*(array.astype(np.float32) if single else array for array in given)), dtype)


@of_arrays
@tried
@given(data=st.data())
def test_what_it_is_given_stays_as_it_was(f, entry, data):
    given = data.draw(entry.valid())
    before = [array.copy() for array in given]
    f(*given)
    for one, other in zip(given, before, strict=True):
        np.testing.assert_array_equal(one, other)


@of_arrays
@tried
@given(data=st.data())
def test_another_shape_is_refused(f, entry, data):
    misfits = entry.invalid()
    if misfits is None:
        return
    given = data.draw(misfits)
    with pytest.raises(CourseError) as caught:
        f(*given)
    assert len(str(caught.value)) > 20


@of_arrays
@tried
@given(data=st.data())
def test_rows_are_treated_as_the_entry_says(f, entry, data):
    given = data.draw(entry.valid())
    with_rows = entry.has_rows([np.shape(array) for array in given])
    if entry.rows is None or not any(with_rows):
        return
    n = next(len(array) for array, has in zip(given, with_rows, strict=True) if has)
    if any(len(array) != n for array, has in zip(given, with_rows, strict=True) if has):
        return  # one row stretched over all
    order = data.draw(st.permutations(range(n)))

    def of_rows(rows):
        return _parts(f(*(array[rows] if has else array for array, has in zip(given, with_rows, strict=True))))

    whole, turned, alone = _parts(f(*given)), of_rows(list(order)), [of_rows([row]) for row in range(n)]
    for place, result in enumerate(whole):
        if entry.rows == "apart" and np.ndim(result) == 0:
            continue  # of numbers alone, though other arguments have rows
        one_by_one = [parts[place] for parts in alone]
        if entry.rows == "apart":
            _assert_close(turned[place], result[list(order)])
            _assert_close(np.concatenate(one_by_one), result)
        else:
            _assert_close(turned[place], result)
        if entry.rows == "summed":
            _assert_close(np.sum(one_by_one, axis=0), result)
        if entry.rows == "averaged":
            _assert_close(np.mean(one_by_one, axis=0), result)


@of_arrays
@tried
@given(data=st.data())
def test_no_rows_give_what_the_entry_says(f, entry, data):
    empty = entry.without_rows()
    if empty is None:
        return
    given = data.draw(empty)
    if entry.no_rows:
        _assert_form(entry, given, f(*given), np.float64)
    else:
        with pytest.raises(CourseError):
            f(*given)


@of_arrays
@tried
@given(data=st.data())
def test_lists_and_whole_numbers_count_as_floating_point(f, entry, data):
    if entry.fixed:
        return
    whole = [
        np.rint(array).astype(data.draw(st.sampled_from([np.int64, np.int8]))) for array in data.draw(entry.valid())
    ]
    expected = _outcome(f, [array.astype(float) for array in whole])
    truth = [array.astype(bool) for array in whole]
    _assert_same(_outcome(f, whole), expected)
    _assert_same(_outcome(f, [array.tolist() if array.size else array for array in whole]), expected)
    _assert_same(_outcome(f, truth), _outcome(f, [array.astype(float) for array in truth]))


@of_arrays
@tried
@given(data=st.data())
def test_the_sign_of_zero_makes_no_difference(f, entry, data):
    given = [np.where(np.abs(array) < 4, 0.0, array) for array in data.draw(entry.valid())]
    _assert_same(_outcome(f, [np.where(array == 0, -0.0, array) for array in given]), _outcome(f, given))


@of_arrays
@tried
@given(data=st.data())
def test_at_the_edge_there_is_a_result_or_an_error_and_no_warning(f, entry, data):
    given = data.draw(entry.valid(edges))
    outcome = _outcome(f, given)
    if not isinstance(outcome, type):
        _assert_form(entry, given, outcome, np.float64)


@of_arrays
@tried
@given(data=st.data())
def test_without_entries_there_is_a_result_or_an_error(f, entry, data):
    given = data.draw(entry.small())
    outcome = _outcome(f, given)
    if not isinstance(outcome, type):
        _assert_form(entry, given, outcome, np.float64)


@pytest.mark.parametrize("entry", OWN)
@tried
@given(data=st.data())
def test_what_is_no_function_of_arrays_does_what_its_entry_says(entry, data):
    entry.right(data)


@pytest.mark.parametrize("entry", OWN)
@tried
@given(data=st.data())
def test_what_is_no_function_of_arrays_refuses_what_its_entry_says(entry, data):
    if entry.wrong is not None:
        with pytest.raises(CourseError) as caught:
            entry.wrong(data)
        assert len(str(caught.value)) > 20


def _parts(result):
    return result if isinstance(result, tuple) else (result,)


def _assert_form(entry, given, result, dtype):
    shapes = [np.shape(array) for array in given]
    signature = entry.fitting(shapes)
    assert signature.gives_them(shapes, [np.shape(part) for part in _parts(result)]), np.shape(result)
    for part in _parts(result):
        assert np.asarray(part).dtype == (dtype if np.ndim(part) else np.asarray(part).dtype)
        assert np.asarray(part).dtype.kind == "f"


def _outcome(f, given):
    """What comes out, or the class of the error."""
    try:
        return f(*given)
    except CourseError as error:
        return type(error)


def _assert_same(one, other):
    if isinstance(one, type) or isinstance(other, type):
        assert one is other
        return
    for left, right in zip(_parts(one), _parts(other), strict=True):
        np.testing.assert_array_equal(left, right)
        assert np.asarray(left).dtype == np.asarray(right).dtype


def _assert_close(one, other):
    np.testing.assert_allclose(one, other, rtol=1e-12, atol=1e-12 * float(np.max(np.abs(other), initial=1e-3)))
