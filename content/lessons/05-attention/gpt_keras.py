import keras
from keras import layers, ops

class Places(layers.Layer):                              # a vector for each place
    def __init__(self, size, width):
        super().__init__()
        self.table = layers.Embedding(size, width)
    def call(self, x):
        return x + self.table(ops.arange(ops.shape(x)[1]))

class Block(layers.Layer):
    def __init__(self, width, heads, dropout=0.2):
        super().__init__()
        self.norm_a = layers.LayerNormalization()
        self.norm_b = layers.LayerNormalization()
        self.attention = layers.MultiHeadAttention(heads, width // heads)
        self.network = keras.Sequential([
            layers.Dense(4 * width, activation="relu"),
            layers.Dense(width),
        ])
        self.drop = layers.Dropout(dropout)

    def call(self, x):                                   # x: [batch, T, width]
        h = self.norm_a(x)
        h = self.attention(h, h, use_causal_mask=True)   # no look ahead
        x = x + self.drop(h)                             # added, not replaced
        return x + self.drop(self.network(self.norm_b(x)))

def gpt(symbols, context=16, width=48, heads=4, depth=2):
    tokens = keras.Input((context,), dtype="int32")
    x = Places(context, width)(layers.Embedding(symbols, width)(tokens))
    for _ in range(depth):
        x = Block(width, heads)(x)
    return keras.Model(tokens, layers.Dense(symbols)(layers.LayerNormalization()(x)))

model = gpt(symbols=28)
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
# model.fit(x, y): x are stretches of text, y the same stretches one symbol later
