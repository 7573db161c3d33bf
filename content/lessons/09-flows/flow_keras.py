import math
import keras
import tensorflow as tf

class Coupling(keras.layers.Layer):
    def __init__(self, stays):
        super().__init__()
        self.stays = stays                            # the coordinate that is only read
        self.net = keras.Sequential([
            keras.Input((1,)),
            keras.layers.Dense(64, activation="leaky_relu"),
            keras.layers.Dense(64, activation="leaky_relu"),
            keras.layers.Dense(2, kernel_initializer="zeros"),  # starts as the identity
        ])

    def ask(self, still):
        s, t = tf.split(self.net(still), 2, axis=1)
        return 2 * tf.tanh(s / 2), t

    def parts(self, x):
        a, b = tf.split(x, 2, axis=1)
        return (a, b) if self.stays == 0 else (b, a)

    def join(self, still, moved):
        return tf.concat([still, moved] if self.stays == 0 else [moved, still], axis=1)

    def call(self, x):                                # data -> noise
        still, moved = self.parts(x)
        s, t = self.ask(still)
        return self.join(still, moved * tf.exp(s) + t), s[:, 0]  # log |det| of this layer

    def inverse(self, y):                             # noise -> data: the same s and t
        still, moved = self.parts(y)
        s, t = self.ask(still)
        return self.join(still, (moved - t) * tf.exp(-s))

flow = [Coupling(i % 2) for i in range(6)]
adam = keras.optimizers.Adam(3e-3)

def log_density(x):                                   # x: [n, 2] -> nats [n]
    total = 0.0
    for coupling in flow:
        x, log_det = coupling(x)
        total += log_det
    return total - 0.5 * tf.reduce_sum(x**2, axis=1) - math.log(2 * math.pi)

def train_step(x):                                    # x: [batch, 2]
    with tf.GradientTape() as tape:
        loss = -tf.reduce_mean(log_density(x))
    weights = [w for coupling in flow for w in coupling.trainable_variables]
    adam.apply(tape.gradient(loss, weights), weights)
    return loss

def sample(n):
    x = tf.random.normal((n, 2))
    for coupling in reversed(flow):
        x = coupling.inverse(x)
    return x
