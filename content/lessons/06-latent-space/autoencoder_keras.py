import keras

encoder = keras.Sequential([
    keras.Input((196,)),
    keras.layers.Dense(68, activation="leaky_relu"),
    keras.layers.Dense(2),                            # the code
])
decoder = keras.Sequential([
    keras.Input((2,)),
    keras.layers.Dense(68, activation="leaky_relu"),
    keras.layers.Dense(196, activation="sigmoid"),
])
autoencoder = keras.Sequential([encoder, decoder])
autoencoder.compile(keras.optimizers.Adam(5e-3), "binary_crossentropy")

def train(x):                                         # x: [n, 196], 0 to 1
    autoencoder.fit(x, x, batch_size=64)              # the input is its own answer
