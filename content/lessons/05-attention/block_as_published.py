import keras

class Block(keras.layers.Layer):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.attention = keras.layers.MultiHeadAttention(heads, width // heads)
        self.network = keras.Sequential([
            keras.layers.Dense(inner, activation="relu"),
            keras.layers.Dense(width),
        ])

    def call(self, x):                       # x: [batch, T, width]
        return self.network(self.attention(x, x))
