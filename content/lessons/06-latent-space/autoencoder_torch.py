import torch
from torch import nn

encoder = nn.Sequential(nn.Linear(196, 68), nn.LeakyReLU(0.2), nn.Linear(68, 2))
decoder = nn.Sequential(nn.Linear(2, 68), nn.LeakyReLU(0.2), nn.Linear(68, 196))
adam = torch.optim.Adam([*encoder.parameters(), *decoder.parameters()], 5e-3)
bce = nn.BCEWithLogitsLoss(reduction="sum")

def train_step(x):                                    # x: [batch, 196], 0 to 1
    z = encoder(x)                                    # the code: [batch, 2]
    loss = bce(decoder(z), x) / len(x)                # compare with the input itself
    adam.zero_grad()
    loss.backward()
    adam.step()
    return loss.item()
