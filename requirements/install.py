"""Makes .venv and installs a locked set of packages: `python3 requirements/install.py base|dev|services`.

Runs on the system's own Python before anything is installed, so: standard library only, and syntax that an
old Python can at least read far enough to say that it is too old. Does nothing when the lock has not changed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time

OLDEST = (3, 11)
SETS = ("base", "dev", "services")  # each contains the ones before it
# A lock names everything that is wanted; what a package asks for beyond it is left out on purpose (see `make lock`).
EXACTLY = ["--require-hashes", "--no-deps", "-r"]
HERE = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(os.path.dirname(HERE), ".venv")
PYTHON = os.path.join(VENV, "bin", "python")


def main():
    if len(sys.argv) != 2 or sys.argv[1] not in SETS:
        sys.exit("usage: install.py " + "|".join(SETS))
    find_new_enough_python()
    wanted = sys.argv[1]
    if not is_installed(wanted):
        started = time.time()
        make_environment()
        install(wanted)
        print("Packages are ready after {:.0f} s.".format(time.time() - started))


def find_new_enough_python():
    """Goes on under another Python of this machine when this one is too old; ends with a message if there is none."""
    if sys.version_info[:2] >= OLDEST:
        return
    for minor in (13, 12, 11, 14):
        other = shutil.which("python3.%d" % minor)
        works = other and subprocess.call([other, "-c", "import venv"], stderr=subprocess.DEVNULL) == 0
        if works:
            os.execv(other, [other] + sys.argv)
    sys.exit(
        "Lightstick needs Python %d.%d or newer; %s is %s.\n"
        "Install a newer one, or name it: make run PYTHON=/path/to/python3"
        % (OLDEST + (sys.executable, sys.version.split()[0]))
    )


def stamp_path(name):
    return os.path.join(VENV, "installed-%s" % name)


def lock_path(name):
    return os.path.join(HERE, "%s.txt" % name)


def lock_hash(name):
    with open(lock_path(name), "rb") as lock:
        return hashlib.sha256(lock.read()).hexdigest()


def is_installed(name):
    try:
        with open(stamp_path(name)) as stamp:
            return stamp.read() == lock_hash(name) and os.path.exists(PYTHON)
    except OSError:
        return False


def make_environment():
    if os.path.exists(PYTHON) and subprocess.call([PYTHON, "-c", "import pip"]) == 0:
        return
    print("Making the environment in .venv ...", flush=True)
    if subprocess.call([sys.executable, "-m", "venv", VENV]) != 0:
        sys.exit("Python could not make a virtual environment (on Debian: apt install python3-venv).")


def install(wanted):
    print("Installing the pinned packages (%s) ..." % wanted, flush=True)
    if not (install_with_uv(wanted) or install_with_pip(wanted)):
        sys.exit("The packages could not be installed; the lines above say why.")
    for name in SETS[: SETS.index(wanted) + 1]:
        with open(stamp_path(name), "w") as stamp:
            stamp.write(lock_hash(name))


def install_with_uv(name):
    """Twice as fast. False when uv cannot be had, or does not reach what pip reaches (it ignores pip's settings)."""
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv"]
    if subprocess.call(pip) != 0:
        print("uv cannot be had here; pip does it, more slowly.", flush=True)
        return False
    uv = [PYTHON, "-m", "uv", "pip", "install", "--quiet", "--python", PYTHON]
    if subprocess.call([*uv, *EXACTLY, lock_path(name)]) != 0:
        print("uv did not manage; trying pip.", flush=True)
        return False
    return True


def install_with_pip(name):
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    return subprocess.call([*pip, *EXACTLY, lock_path(name)]) == 0


if __name__ == "__main__":
    main()
