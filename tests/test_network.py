from tests.network import NetworkListener


def test_a_connection_is_heard_and_a_socket_of_this_computer_is_not() -> None:
    listener = NetworkListener()
    listener._hear("socket.connect", (None, ("192.0.2.1", 80)))
    listener._hear("socket.connect", (None, "/tmp/narvaro"))
    assert len(listener.heard) == 1
    assert "192.0.2.1" in listener.heard[0]
