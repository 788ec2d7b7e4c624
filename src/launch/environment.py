"""The checkout's own virtual environment, installed from hash-locked lists and reused while the lists stay the same."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"


class CannotPrepare(Exception):
    """What is missing on this machine, as a sentence with the way out."""


def prepare(purpose: str) -> Path:
    """Makes .venv hold requirements/<purpose>.txt; gives the path of its Python. purpose: "run" or "test"."""
    lock = ROOT / "requirements" / f"{purpose}.txt"
    if is_fresh(purpose):
        return PYTHON
    if not PYTHON.exists():
        make_venv()
    print(f"Installing what MAM needs ({purpose}) into {VENV.name} …", file=sys.stderr, flush=True)
    if subprocess.call(install_command(lock), env=clean_environment()) != 0:
        raise CannotPrepare(
            "The packages could not be installed. Is this machine on the internet? Run the command again when it is."
        )
    for name in ("run", "test") if purpose == "test" else ("run",):
        stamp(name).write_text(lock_digest(name))
    return PYTHON


def is_fresh(purpose: str) -> bool:
    return PYTHON.exists() and stamp(purpose).exists() and stamp(purpose).read_text() == lock_digest(purpose)


def stamp(purpose: str) -> Path:
    return VENV / f".installed-{purpose}"


def lock_digest(purpose: str) -> str:
    return hashlib.sha256((ROOT / "requirements" / f"{purpose}.txt").read_bytes()).hexdigest()


def make_venv() -> None:
    """Debian keeps venv in a package of its own: root gets it installed, others are told its name."""
    if subprocess.call([sys.executable, "-m", "venv", str(VENV)], stderr=subprocess.DEVNULL) == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise CannotPrepare(f"Python's venv module is missing. On Debian or Ubuntu: sudo apt-get install {package}")
    subprocess.call(["apt-get", "update", "-qq"])
    if subprocess.call(["apt-get", "install", "-y", "-qq", package]) != 0:
        raise CannotPrepare(f"Could not install {package}. Install it by hand and run the command again.")
    subprocess.check_call([sys.executable, "-m", "venv", str(VENV)])


def install_command(lock: Path) -> list[str]:
    if uv := shutil.which("uv"):
        return [uv, "pip", "install", "-q", "--python", str(PYTHON), "--require-hashes", "-r", str(lock)]
    pip = [str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-compile"]
    return [*pip, "--require-hashes", "-r", str(lock)]


def clean_environment() -> dict[str, str]:
    """The caller's environment without another project's Python in it."""
    return {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")}
