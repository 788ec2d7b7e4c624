"""What only jobs need is not loaded with the pages: numpy costs every web process some 30 MB."""

import os
import subprocess
import sys

ASKED = """
import sys, django
django.setup()
from django.urls import get_resolver
get_resolver().url_patterns
print([name for name in ("numpy", "openpyxl", "rapidfuzz") if name in sys.modules])
"""


def test_pages_start_without_the_libraries_of_jobs():
    done = subprocess.run([sys.executable, "-c", ASKED], env=os.environ, capture_output=True, text=True)
    assert (done.stdout.strip(), done.returncode) == ("[]", 0), done.stderr
