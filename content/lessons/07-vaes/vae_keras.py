import keras
import tensorflow as tf

inputs = keras.Input((196,))
h = keras.layers.Dense(68, activation="leaky_relu")(inputs)
encoder = keras.Model(inputs, [                           # two heads:
    keras.layers.Dense(2)(h),                             # mu
    keras.layers.Dense(2)(h),                             # log sigma^2
])
decoder = keras.Sequential([
    keras.Input((2,)),
    keras.layers.Dense(68, activation="leaky_relu"),
    keras.layers.Dense(196),
])
adam = keras.optimizers.Adam(6e-3)

def train_step(x, beta=1.0):                              # x: [batch, 196], 0 to 1
    with tf.GradientTape() as tape:
        mu, log_var = encoder(x)
        eps = tf.random.normal(tf.shape(mu))
        z = mu + tf.exp(log_var / 2) * eps                # z = mu + sigma * eps
        bce = tf.nn.sigmoid_cross_entropy_with_logits(x, decoder(z))
        reconstruction = tf.reduce_mean(tf.reduce_sum(bce, 1))
        kl = tf.reduce_sum(mu**2 + tf.exp(log_var) - 1 - log_var, 1) / 2
        loss = reconstruction + beta * tf.reduce_mean(kl)
    weights = encoder.trainable_variables + decoder.trainable_variables
    adam.apply(tape.gradient(loss, weights), weights)
    return reconstruction, tf.reduce_mean(kl)

def invent(n):
    return tf.sigmoid(decoder(tf.random.normal((n, 2))))  # the prior, then the decoder
