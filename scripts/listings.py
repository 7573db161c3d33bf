"""Runs the Python listings of the lessons as they are printed, on the course's own data, and checks what they learned.
What passes is noted in listings.json, by its very text: the page then says with which versions it was run.

    node scripts/run-ts.mjs scripts/listings.ts FOLDER      # writes the data
    python scripts/listings.py FOLDER [PART OF A NAME ...]  # needs torch, keras, tensorflow
"""

import hashlib
import json
import os
import sys
from pathlib import Path

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy as np
import tensorflow as tf
import torch

keras.config.disable_interactive_logging()
folder = Path(sys.argv[1]).resolve()
data = json.loads((folder / "data.json").read_text())
moons, eight = (np.array(data[name], "float32").reshape(-1, 2) for name in ("moons", "eight"))
digits = np.array(data["digits"], "float32").reshape(-1, 196)
names = (folder / "names.txt").read_text(encoding="utf-8")
symbols = sorted(set(names))
text = np.array([symbols.index(symbol) for symbol in names])
lessons = Path(__file__).resolve().parent.parent / "content" / "lessons"


def law(holds, says):
    print(f"  {'ok' if holds else 'FAILED'}: {says}")
    law.failed += not holds


law.failed = 0


def plain(x):
    return x.detach().numpy() if isinstance(x, torch.Tensor) else keras.ops.convert_to_numpy(x)


def batches(x, size, steps, kind):
    rng = np.random.default_rng(7)
    for _ in range(steps):
        rows = x[rng.integers(len(x), size=size)]
        yield torch.tensor(rows) if kind == "torch" else rows if kind == "numpy" else tf.constant(rows)


def step(run, kind):
    """The listing's step; under TensorFlow, compiled once."""
    if kind == "keras" and not isinstance(run["train_step"], tf.types.experimental.PolymorphicFunction):
        run["train_step"] = tf.function(run["train_step"])
    return run["train_step"]


def distances(points, to):
    return np.sqrt(((plain(points)[:, None] - to[None]) ** 2).sum(-1)).min(1)


def lstm(run, kind):
    written = run["write"](length=600)
    words = written.strip().split("\n")[:-1]
    pairs = set(zip(names, names[1:]))
    share = np.mean([pair in pairs for pair in zip(written, written[1:])])
    law(share > 0.97, f"it writes pairs of letters that towns have: {share:.0%}; {' '.join(words[:6])}")


def gpt(run, kind):
    T = 16
    starts = np.arange(len(text) - T)
    rows = np.stack([text[s:s + T + 1] for s in starts])
    if kind == "torch":
        model = run["GPT"](symbols=len(symbols))
        adam = torch.optim.Adam(model.parameters(), 2e-3)
        losses = []
        for x in batches(rows, 64, 400, kind):
            loss = run["loss"](model, x)
            adam.zero_grad()
            loss.backward()
            adam.step()
            losses.append(loss.item())
        model.eval()
        ask = lambda x: model(torch.tensor(x))
    else:
        model = run["model"]
        losses = model.fit(rows[:, :-1], rows[:, 1:], batch_size=64, epochs=3, verbose=0).history["loss"]
        ask = model
    law(losses[0] < 3.5 and losses[-1] < 2.5, f"its loss falls to {losses[-1]:.2f} nats, from {losses[0]:.2f}")
    x = rows[:1, :T]
    other = x.copy()
    other[0, 10] = (other[0, 10] + 1) % len(symbols)
    moved = np.abs(plain(ask(x)) - plain(ask(other))).max(-1)[0]
    law(moved[:10].max() < 1e-5 < moved[10:].min(), "a changed symbol changes no answer before it, and all after it")


def block(run, kind):
    layer = run["Block"](32, 4, 64)
    x = np.random.default_rng(7).normal(size=(1, 6, 32)).astype("float32")
    other = x.copy()
    other[0, 5] += 1
    moved = np.abs(plain(layer(x)) - plain(layer(other))).max(-1)[0]
    law(moved[:5].min() > 1e-4, "without a mask, every answer sees the last symbol")
    order = [3, 1, 4, 0, 5, 2]
    same = np.abs(plain(layer(x))[:, order] - plain(layer(x[:, order]))).max()
    law(same < 1e-5, "without positions, the order does not count")
    one, four = (stacked(run["Block"], depth) for depth in (1, 4))
    law(one < 2 and four > 2.5, f"on names, one block ends at {one:.2f} nats, four in a row at {four:.2f}")


def stacked(Block, depth):
    """Training loss of a stack of blocks on names, nats, in the fourth epoch of 119 steps."""
    keras.utils.set_random_seed(7)
    T = 16
    rows = np.stack([text[s:s + T + 1] for s in range(len(text) - T)])
    tokens = keras.Input((T,), dtype="int32")
    x = keras.layers.Embedding(len(symbols), 48)(tokens)
    for _ in range(depth):
        x = Block(48, 4, 192)(x)
    model = keras.Model(tokens, keras.layers.Dense(len(symbols))(x))
    model.compile(keras.optimizers.Adam(2e-3), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model.fit(rows[:, :-1], rows[:, 1:], batch_size=64, epochs=4, verbose=0).history["loss"][-1]


def autoencoder(run, kind):
    if kind == "torch":
        losses = [run["train_step"](x) for x in batches(digits, 64, 400, kind)]
        first, last = losses[0], np.mean(losses[-50:])
    else:
        before = run["autoencoder"].evaluate(digits, digits, verbose=0)
        for _ in range(10):
            run["train"](digits)
        first, last = (196 * v for v in (before, run["autoencoder"].evaluate(digits, digits, verbose=0)))
    law(last < 0.5 * first, f"its loss falls from {first:.0f} to {last:.0f} nats")
    code = run["encoder"](torch.tensor(digits[:8]) if kind == "torch" else digits[:8])
    law(tuple(code.shape) == (8, 2), "a code is two numbers")


def vae(run, kind):
    tf.random.set_seed(7)
    steps = [[float(v) for v in step(run, kind)(x)] for x in batches(digits, 64, 400, kind)]
    (first, _), (last, kl) = steps[0], np.mean(steps[-50:], 0)
    law(last < 0.5 * first, f"reconstruction falls from {first:.0f} to {last:.0f} nats")
    law(2 < kl < 8, f"the code carries {kl:.1f} nats")
    made = plain(run["invent"](256))
    law(made.shape == (256, 196) and 0 <= made.min() and made.max() <= 1, "what it invents are pictures from 0 to 1")
    near = np.sqrt(((made[:, None] - digits[None, :512]) ** 2).sum(-1)).min(1).mean()
    noise = np.sqrt(((np.random.default_rng(7).permuted(made, axis=1)[:, None] - digits[None, :512]) ** 2).sum(-1)).min(1).mean()
    law(near < 0.7 * noise, f"what it invents is nearer to a digit ({near:.1f}) than the same pixels shuffled ({noise:.1f})")


def gan(run, kind):
    losses = [[float(v) for v in step(run, kind)(x)] for x in batches(eight, 128, 1500, kind)]
    z = np.random.default_rng(7).uniform(-1, 1, (2000, 2)).astype("float32")
    made = plain(run["G"](torch.tensor(z) if kind == "torch" else z))
    law(np.isfinite(losses).all() and distances(made, eight).mean() < 0.2,
        f"its points lie {distances(made, eight).mean():.2f} from real ones, real ones {distances(eight[:2000], made).mean():.2f} from its points")


def flow(run, kind):
    losses = [float(step(run, kind)(x)) for x in batches(moons, 256, 800, kind)]
    law(np.mean(losses[-50:]) < losses[0] - 0.8, f"its loss falls from {losses[0]:.2f} to {np.mean(losses[-50:]):.2f} nats")
    x = torch.tensor(moons[:500]) if kind == "torch" else tf.constant(moons[:500])
    z = x
    for layer in run["flow"]:
        z, _ = layer(z)
    back = z
    for layer in reversed(run["flow"]):
        back = layer.inverse(back)
    law(np.abs(plain(back) - moons[:500]).max() < 1e-3, f"back again, to {np.abs(plain(back) - moons[:500]).max():.0e}")
    side = np.linspace(-6, 7, 400, dtype="float32")
    grid = np.stack(np.meshgrid(side, side), -1).reshape(-1, 2)
    p = np.exp(plain(run["log_density"](torch.tensor(grid) if kind == "torch" else tf.constant(grid))))
    total = p.sum() * (side[1] - side[0]) ** 2
    law(abs(total - 1) < 0.02, f"its density adds up to {total:.3f}")
    law(distances(run["sample"](1000), moons).mean() < 0.1, f"samples lie {distances(run['sample'](1000), moons).mean():.3f} from real points")


def ddpm(run, kind):
    losses = [float(np.mean(run["train_step"](x))) for x in batches(moons - moons.mean(0), 256, 2000, "torch" if kind == "torch" else "numpy")]
    law(np.mean(losses[-200:]) < 0.6 * losses[0], f"its loss falls from {losses[0]:.2f} to {np.mean(losses[-200:]):.2f}")
    made = plain(run["sample"](1000)) if kind == "torch" else run["sample"](1000)
    real = moons - moons.mean(0)
    law(distances(made, real).mean() < 0.1 and distances(real[:1000], made).mean() < 0.15,
        f"samples lie {distances(made, real).mean():.3f} from real points, real points {distances(real[:1000], made).mean():.3f} from samples")


def diffusion(run, kind):
    before = run["before"]
    law(abs(np.corrcoef(before.ravel(), run["image"].ravel())[0, 1] - 1) < 1e-12, "it stays correlated 1.0 with its noise")
    law(np.allclose(run["image"], before * 0.9**10) and round(0.9**10, 3) == 0.349, "every pixel ends at 0.349 times itself")


checks = {"lstm": lstm, "gpt": gpt, "block": block, "autoencoder": autoencoder, "vae": vae, "gan": gan,
          "flow": flow, "ddpm": ddpm, "not": diffusion}

notes = Path(__file__).resolve().with_suffix(".json")
noted = json.loads(notes.read_text()) if notes.exists() else {}
short = lambda version: ".".join(version.split(".")[:2])
torch_says = f"Run with PyTorch {short(torch.__version__)}"
keras_says = f"Run with Keras {short(keras.__version__)} on TensorFlow {short(tf.__version__)}"
numpy_says = f"Run with NumPy {short(np.__version__)}"

os.chdir(folder)
for file in sorted(lessons.glob("*/*.py")):
    if sys.argv[2:] and not any(part in file.name for part in sys.argv[2:]):
        continue
    print(f"{file.parent.name}/{file.name}")
    torch.manual_seed(7)
    keras.utils.set_random_seed(7)
    code = file.read_text(encoding="utf-8")
    run = {"np": np}
    if file.name.startswith("not"):  # remember what it began with
        code = code.replace("for step", "before = image\nfor step", 1)
    exec(compile(code, file.name, "exec"), run)
    kind = "torch" if "torch" in file.stem else "keras"
    before = law.failed
    checks[file.stem.split("_")[0]](run, kind)
    says = torch_says if kind == "torch" else keras_says if "import keras" in code else numpy_says
    noted.pop(file.name, None)
    if law.failed == before:
        printed = hashlib.sha256(file.read_bytes()).hexdigest()[:16]
        noted[file.name] = {"sha256": printed, "says": says}
    notes.write_text(json.dumps(dict(sorted(noted.items())), indent=2) + "\n")
sys.exit(1 if law.failed else 0)
