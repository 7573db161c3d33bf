import keras
import numpy as np

text = open("names.txt", encoding="utf-8").read()
symbols = sorted(set(text))
number = {symbol: i for i, symbol in enumerate(symbols)}
tokens = np.array([number[symbol] for symbol in text])

T = 16                                                 # symbols in a stretch
starts = np.arange(len(tokens) - T)
x = np.stack([tokens[s:s + T] for s in starts])        # [stretches, T]
y = np.stack([tokens[s + 1:s + T + 1] for s in starts])  # the same, one later

model = keras.Sequential([
    keras.Input((None,), dtype="int32"),
    keras.layers.Embedding(len(symbols), 32),
    keras.layers.LSTM(32, return_sequences=True),      # a state after every symbol
    keras.layers.Dense(len(symbols)),                  # scores for the next one
])
model.compile(
    keras.optimizers.Adam(0.01),                       # y: numbers, not one-hot
    keras.losses.SparseCategoricalCrossentropy(from_logits=True),
)
model.fit(x, y, batch_size=16, epochs=1)

def write(begin="\n", length=100, rng=np.random.default_rng(7)):
    out = [number[symbol] for symbol in begin]
    for _ in range(length):
        scores = model(np.array([out[-T:]]))[0, -1]
        p = np.array(keras.ops.softmax(scores), dtype="float64")
        out.append(int(rng.choice(len(symbols), p=p / p.sum())))
    return "".join(symbols[i] for i in out)
