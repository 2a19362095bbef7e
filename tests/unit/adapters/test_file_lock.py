from thaw.adapters.file_lock import try_lock


def test_only_one_holds_a_lock_until_it_is_closed(tmp_path):
    file = tmp_path / "lock"
    with file.open("ab") as first, file.open("ab") as second:
        assert try_lock(first)
        assert not try_lock(second)
    with file.open("ab") as third:
        assert try_lock(third)
