import keras
import tensorflow as tf

bce = keras.losses.BinaryCrossentropy(from_logits=True)

def network(*sizes):                                  # sizes: inputs, hidden ..., outputs
    inputs, *hidden, outputs = sizes
    layers = [keras.layers.Dense(n, activation="leaky_relu") for n in hidden]
    return keras.Sequential([keras.Input((inputs,)), *layers, keras.layers.Dense(outputs)])

G, D = network(2, 64, 64, 2), network(2, 64, 64, 1)
adam_d = keras.optimizers.Adam(4e-3, beta_1=0.5)
adam_g = keras.optimizers.Adam(1e-3, beta_1=0.5)

def train_step(x):                                    # x: [batch, 2]
    n = tf.shape(x)[0]
    real, fake = tf.ones((n, 1)), tf.zeros((n, 1))

    with tf.GradientTape() as tape:                   # D step
        made = G(tf.random.uniform((n, 2), -1, 1))
        loss_d = bce(real, D(x)) + bce(fake, D(made))
    weights = D.trainable_variables                   # G holds still
    adam_d.apply(tape.gradient(loss_d, weights), weights)

    with tf.GradientTape() as tape:                   # G step
        made = G(tf.random.uniform((n, 2), -1, 1))    # fresh noise
        loss_g = bce(real, D(made))                   # non-saturating
    weights = G.trainable_variables                   # D holds still
    adam_g.apply(tape.gradient(loss_g, weights), weights)
    return loss_d, loss_g
