import math
import torch
from torch import nn

T = 100
f = torch.cos((torch.arange(T + 1) / T + 0.008) / 1.008 * math.pi / 2) ** 2
alpha_bar = (f / f[0]).clamp(min=1e-4)              # cosine schedule, a little signal always left
net = nn.Sequential(nn.Linear(3, 128), nn.SiLU(), nn.Linear(128, 128), nn.SiLU(),
                    nn.Linear(128, 128), nn.SiLU(), nn.Linear(128, 2))
adam = torch.optim.Adam(net.parameters(), 2e-3)

def ask(x, t):                                      # the network is told the level
    return net(torch.cat([x, t[:, None] / T], dim=1))

def train_step(x0):                                 # x0: [batch, 2]
    t = torch.randint(1, T + 1, (len(x0),))         # one level for each point, drawn anew
    eps = torch.randn_like(x0)                      # and fresh noise: no stored pairs
    ab = alpha_bar[t][:, None]
    xt = ab.sqrt() * x0 + (1 - ab).sqrt() * eps     # Eq. (4)
    loss = (eps - ask(xt, t)).square().mean()       # Eq. (14)
    adam.zero_grad()
    loss.backward()
    adam.step()
    return loss.item()

@torch.no_grad()
def sample(n):                                      # Algorithm 2
    x = torch.randn(n, 2)
    for t in range(T, 0, -1):
        ab, before = alpha_bar[t], alpha_bar[t - 1]
        alpha = ab / before
        eps = ask(x, torch.full((n,), t))
        x = (x - (1 - alpha) / (1 - ab).sqrt() * eps) / alpha.sqrt()
        if t > 1:
            x = x + ((1 - before) / (1 - ab) * (1 - alpha)).sqrt() * torch.randn_like(x)
    return x
