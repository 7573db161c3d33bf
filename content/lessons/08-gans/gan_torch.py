import torch
from torch import nn

bce = nn.BCEWithLogitsLoss()

def network(*sizes):                                  # sizes: inputs, hidden ..., outputs
    layers = []
    for n, m in zip(sizes, sizes[1:]):
        layers += [nn.Linear(n, m), nn.LeakyReLU(0.2)]
    return nn.Sequential(*layers[:-1])                # no activation at the end

G, D = network(2, 64, 64, 2), network(2, 64, 64, 1)
adam_d = torch.optim.Adam(D.parameters(), 4e-3, betas=(0.5, 0.999))
adam_g = torch.optim.Adam(G.parameters(), 1e-3, betas=(0.5, 0.999))

def train_step(x):                                    # x: [batch, 2]
    n = len(x)
    real, fake = torch.ones(n, 1), torch.zeros(n, 1)

    made = G(torch.rand(n, 2) * 2 - 1).detach()       # G holds still
    loss_d = bce(D(x), real) + bce(D(made), fake)
    adam_d.zero_grad()
    loss_d.backward()
    adam_d.step()

    made = G(torch.rand(n, 2) * 2 - 1)                # fresh noise
    loss_g = bce(D(made), real)                       # non-saturating
    adam_g.zero_grad()
    loss_g.backward()
    adam_g.step()                                     # has G's weights only: D holds still
    return loss_d.item(), loss_g.item()
