import numpy as np
import keras
from keras import layers, ops

T = 100
f = np.cos((np.arange(T + 1) / T + 0.008) / 1.008 * np.pi / 2) ** 2
alpha_bar = np.maximum(f / f[0], 1e-4).astype("float32")

net = keras.Sequential([keras.Input((3,)),
                        layers.Dense(128, "silu"), layers.Dense(128, "silu"),
                        layers.Dense(128, "silu"), layers.Dense(2)])
net.compile(keras.optimizers.Adam(2e-3), loss="mse")  # Eq. (14)

def train_step(x0):                                   # x0: [batch, 2]
    t = np.random.randint(1, T + 1, len(x0))          # one level for each point, drawn anew
    eps = np.random.normal(size=x0.shape)             # and fresh noise: no stored pairs
    ab = alpha_bar[t][:, None]
    xt = np.sqrt(ab) * x0 + np.sqrt(1 - ab) * eps     # Eq. (4)
    return net.train_on_batch(np.c_[xt, t / T], eps)  # the network is told the level

def sample(n):                                        # Algorithm 2
    x = np.random.normal(size=(n, 2))
    for t in range(T, 0, -1):
        ab, before = alpha_bar[t], alpha_bar[t - 1]
        alpha = ab / before
        eps = ops.convert_to_numpy(net(np.c_[x, np.full(n, t / T)]))
        x = (x - (1 - alpha) / np.sqrt(1 - ab) * eps) / np.sqrt(alpha)
        if t > 1:
            sigma = np.sqrt((1 - before) / (1 - ab) * (1 - alpha))
            x = x + sigma * np.random.normal(size=x.shape)
    return x
