"""Runs programs that come as one JSON object, {name: text}, on standard input, all in this one process, and prints what
each printed, or the error that it ended with: {name: {"printed": ...}} or {name: {"error": ...}}. With no program it
says whether PyTorch is here."""

import contextlib
import io
import json
import pathlib
import sys
import traceback

sys.path.insert(0, str(pathlib.Path(__file__).parent / "standIn"))

import torch

torch.set_num_threads(1)


def run(text):
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(text, "program", "exec"), {"__name__": "__main__"})
    except Exception:
        return {"error": traceback.format_exc()}
    return {"printed": out.getvalue()}


json.dump({name: run(text) for name, text in json.load(sys.stdin).items()}, sys.stdout)
