"""Reading npz files that nobody should trust: cut short, changed in a byte, huge, or with objects in them."""

import os
import pickle
import zipfile

import numpy as np
import pytest

from course_lib.errors import DamagedNetwork
from course_lib.npz import read_npz, write_npz

ARRAYS = {"W1": np.array([[1.5, -2.0], [0.25, 1e300]]), "text": np.array("ニューロン"), "b": np.array([3], "f4")}


class Trap:
    """An object that leaves a file behind if somebody unpickles it."""

    def __init__(self, path):
        self.path = str(path)

    def __reduce__(self):
        return os.mkdir, (self.path,)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "some.npz"


def header(descr: str, shape: str, order: str = "False") -> bytes:
    text = f"{{'descr': {descr}, 'fortran_order': {order}, 'shape': {shape}, }}"
    text += " " * (-(len(text) + 11) % 64) + "\n"
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text.encode("latin1")


def put(path, *entries, compression=zipfile.ZIP_STORED):
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, content in entries:
            archive.writestr(name, content)


def test_what_is_written_is_read(path):
    write_npz(path, ARRAYS)
    read = read_npz(path)
    assert list(read) == list(ARRAYS)
    for name, array in ARRAYS.items():
        assert (read[name].dtype, read[name].shape, read[name].tobytes()) == (array.dtype, array.shape, array.tobytes())


def test_a_header_by_hand_is_read(path):
    # the helper of the tests below is right: this one is whole
    put(path, ("x.npy", header("'<f8'", "(2,)") + np.array([1.0, 2.0]).tobytes()))
    assert read_npz(path)["x"].tolist() == [1, 2]


@pytest.mark.parametrize("shape", [(), (0,), (0, 3), (1, 2, 3, 4)])
@pytest.mark.parametrize("kind", ["<f4", ">f4", "<f8", ">f8"])
def test_any_shape_and_either_order_of_bytes(path, shape, kind):
    array = np.arange(np.prod(shape, dtype=int), dtype=kind).reshape(shape)
    write_npz(path, {"x": array})
    read = read_npz(path)["x"]
    np.testing.assert_array_equal(read, array)
    assert read.dtype.isnative


def test_a_file_cut_short_is_refused_wherever_it_ends(path):
    write_npz(path, ARRAYS)
    content = path.read_bytes()
    for length in range(len(content)):
        path.write_bytes(content[:length])
        with pytest.raises(DamagedNetwork, match=r"some.npz is no saved network"):
            read_npz(path)


def test_a_changed_byte_never_changes_a_number(path):
    write_npz(path, ARRAYS)
    content, numbers, refused = path.read_bytes(), {array.tobytes() for array in ARRAYS.values()}, 0
    for position in range(len(content)):
        path.write_bytes(content[:position] + bytes([content[position] ^ 0b101]) + content[position + 1 :])
        try:
            # a name or a date may be another, an array may be lost at the end of the list
            assert {array.tobytes() for array in read_npz(path).values()} <= numbers
        except DamagedNetwork:
            refused += 1
    assert refused > len(content) / 2


@pytest.mark.parametrize("content", [b"", b"PK", b"not an archive", b"\x89PNG\r\n\x1a\n" + bytes(200), bytes(5000)])
def test_another_kind_of_file_is_refused(path, content):
    path.write_bytes(content)
    with pytest.raises(DamagedNetwork, match=r"some.npz .* it cannot be read .* expected a whole npz file"):
        read_npz(path)


def test_an_object_is_never_unpickled(path):
    trap = path.with_name("sprung")
    objects = np.array([Trap(trap)], dtype=object)
    np.savez(path, x=objects)
    with pytest.raises(
        DamagedNetwork, match=r"`x.npy` is something else, expected an array of float32, float64 or text"
    ):
        read_npz(path)
    assert not trap.exists()
    with np.load(path, allow_pickle=True) as file:
        file["x"]
    assert trap.exists(), "the trap does not work, so the test shows nothing"


@pytest.mark.parametrize("text", [b"cos\nmkdir\n.", pickle.dumps([1]), b"", b"\x93NUMPY"])
def test_what_is_no_array_is_refused(path, text):
    put(path, ("x.npy", text))
    with pytest.raises(DamagedNetwork, match=r"`x.npy` is something else"):
        read_npz(path)


@pytest.mark.parametrize(
    ("descr", "shape"),
    [
        ("'|O'", "(1,)"),
        ("'<i8'", "(1,)"),
        ("'<f2'", "(1,)"),
        ("'<f16'", "(1,)"),
        ("'<c16'", "(1,)"),
        ("'|V8'", "(1,)"),
        ("[('x', '<f8')]", "(1,)"),
        ("'<f8'", "(-1,)"),
        ("'<f8'", "(" * 300 + ")" * 300),
        ("'<f8'", "(__import__('os').mkdir('sprung'),)"),
        ("'<U999999999999'", "()"),
    ],
)
def test_other_types_and_shapes_are_refused(path, descr, shape):
    put(path, ("x.npy", header(descr, shape) + bytes(8)))
    with pytest.raises(DamagedNetwork, match=r"some.npz is no saved network"):
        read_npz(path)


@pytest.mark.parametrize(
    ("descr", "shape", "claimed"),
    [
        ("'<f8'", "(1000000000000,)", 8 * 10**12),
        ("'<f8'", "(99999999999999999999, 99999999999999999999)", 8 * 99999999999999999999**2),
        ("'<U100000000'", "()", 4 * 10**8),
        ("'<f8'", "(2,)", 16),
        ("'<f8'", "()", 8),
        ("'<f8'", "(0,)", 0),
    ],
)
def test_an_array_takes_no_more_room_than_the_file_holds(path, descr, shape, claimed):
    put(path, ("x.npy", header(descr, shape) + bytes(12)))
    with pytest.raises(
        DamagedNetwork, match=rf"`x.npy` claims {claimed} bytes of numbers, expected the 12 that it holds"
    ):
        read_npz(path)


def test_numbers_that_are_no_shape_are_refused(path):
    put(path, ("x.npy", header("'<f8'", "(1 1)") + bytes(8)))
    with pytest.raises(DamagedNetwork):
        read_npz(path)


def test_what_is_compressed_is_refused(path):
    put(path, ("x.npy", header("'<f8'", "(10000000,)") + bytes(8 * 10**7)), compression=zipfile.ZIP_DEFLATED)
    assert path.stat().st_size < 10**6
    with pytest.raises(DamagedNetwork, match="its arrays are compressed"):
        read_npz(path)


def test_one_array_under_many_names_does_not_fill_the_memory(path):
    # all entries of the list at the end point to the same megabyte
    put(path, ("x.npy", header("'<f8'", "(125000,)") + bytes(10**6)))
    with zipfile.ZipFile(path, "a") as archive:
        first = archive.infolist()[0]
        for number in range(50):
            copy = zipfile.ZipInfo(f"{number}.npy")
            copy.header_offset, copy.CRC = first.header_offset, first.CRC
            copy.file_size, copy.compress_size = first.file_size, first.compress_size
            archive.filelist.append(copy)
        archive._didModify = True
    with pytest.raises(DamagedNetwork, match=r"its arrays claim 510\d+ bytes, expected at most the 10\d+ of the file"):
        read_npz(path)


def test_a_name_stands_for_one_array(path):
    with pytest.warns(UserWarning, match="Duplicate name"):
        put(path, ("x.npy", header("'<f8'", "()") + bytes(8)), ("x.npy", header("'<f8'", "()") + bytes(8)))
    with pytest.raises(DamagedNetwork, match="a name stands for two arrays"):
        read_npz(path)
