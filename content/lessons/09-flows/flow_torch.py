import math
import torch
from torch import nn

class Coupling(nn.Module):
    def __init__(self, stays):
        super().__init__()
        self.stays = stays                            # the coordinate that is only read
        self.net = nn.Sequential(nn.Linear(1, 64), nn.LeakyReLU(0.2), nn.Linear(64, 64),
                                 nn.LeakyReLU(0.2), nn.Linear(64, 2))
        nn.init.zeros_(self.net[-1].weight)           # starts as the identity
        nn.init.zeros_(self.net[-1].bias)

    def ask(self, x):
        s, t = self.net(x[:, [self.stays]]).chunk(2, dim=1)
        return 2 * torch.tanh(s / 2), t

    def forward(self, x):                             # data -> noise
        s, t = self.ask(x)
        moved = x[:, [1 - self.stays]] * s.exp() + t
        return self.join(x, moved), s[:, 0]           # log |det| of this layer

    def inverse(self, y):                             # noise -> data: the same s and t
        s, t = self.ask(y)
        return self.join(y, (y[:, [1 - self.stays]] - t) * (-s).exp())

    def join(self, x, moved):
        parts = [x[:, [self.stays]], moved]
        return torch.cat(parts if self.stays == 0 else parts[::-1], dim=1)

flow = nn.ModuleList(Coupling(i % 2) for i in range(6))
adam = torch.optim.Adam(flow.parameters(), 3e-3)

def log_density(x):                                   # x: [n, 2] -> nats [n]
    total = 0
    for coupling in flow:
        x, log_det = coupling(x)
        total = total + log_det
    return total - 0.5 * x.square().sum(1) - math.log(2 * math.pi)

def train_step(x):                                    # x: [batch, 2]
    loss = -log_density(x).mean()
    adam.zero_grad()
    loss.backward()
    adam.step()
    return loss.item()

@torch.no_grad()
def sample(n):
    x = torch.randn(n, 2)
    for coupling in reversed(flow):
        x = coupling.inverse(x)
    return x
