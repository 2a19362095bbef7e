"""The index survives being written, and nothing that is not one is taken for one."""

import json

import pytest

from fakes.descriptions import make_description
from thaw.app.library.index import Entry, Index, PackIndex, decode_index, encode_index

INDEX = Index(
    {
        "steady": PackIndex(
            key="abc",
            entries=(Entry(make_description("steady/edges"), "Edges\n\nWords – “here”."),),
            problems=("steady/broken.yaml has 2 errors.",),
            waveforms={"steady/music/a.opus": (0.0, 0.5, 1.0)},
        ),
        "empty": PackIndex("def", (), (), {}),
    }
)


def test_what_is_written_is_read():
    assert decode_index(encode_index(INDEX)) == INDEX


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\xff",
        b"[]",
        b"{}",
        b'{"thaw_library": 2, "packs": {}}',
        b'{"thaw_library": 1}',
        b'{"thaw_library": 1, "packs": []}',
        b'{"thaw_library": 1, "packs": {"a": {"key": "k"}}}',
        b"[" * 100_000,
    ],
)
def test_anything_else_is_refused(data):
    with pytest.raises(ValueError, match="The index is"):
        decode_index(data)


def test_a_description_with_a_part_missing_is_refused():
    document = json.loads(encode_index(INDEX))
    del document["packs"]["steady"]["entries"][0]["description"]["parts"]
    with pytest.raises(ValueError, match="The index is"):
        decode_index(json.dumps(document).encode())
