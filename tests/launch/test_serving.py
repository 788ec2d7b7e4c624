"""The two processes of a server live and die together."""

import os
import signal
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from launch import serving


class AlwaysElsewhere(BaseHTTPRequestHandler):
    """A real server behind a proxy sends plain http to https."""

    def do_GET(self):
        self.send_response(301)
        self.send_header("Location", "https://127.0.0.1/")
        self.end_headers()

    def log_message(self, *_):
        pass


def test_a_redirect_to_https_counts_as_an_answer():
    server = HTTPServer(("127.0.0.1", 0), AlwaysElsewhere)
    threading.Thread(target=server.handle_request, daemon=True).start()
    assert serving.answers(server.server_port)
    server.server_close()
    assert not serving.answers(server.server_port)


def test_stopping_reaches_the_children_of_children():
    command = [sys.executable, "-c", "import subprocess,sys;subprocess.run([sys.executable,'-c','import time;time.sleep(60)'])"]
    child = subprocess.Popen(command, start_new_session=True)
    time.sleep(0.3)
    serving.stop([child])
    with pytest.raises(ProcessLookupError):
        for _ in range(50):
            os.killpg(child.pid, 0)
            time.sleep(0.1)
    assert child.returncode == -signal.SIGTERM


def test_the_secret_of_a_data_folder_is_made_once_and_only_for_its_owner(tmp_path):
    first = serving.secret(tmp_path)
    assert first == serving.secret(tmp_path) and len(first) > 50
    assert (tmp_path / "secret").stat().st_mode & 0o077 == 0
