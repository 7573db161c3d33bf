import torch
from torch import nn

class VAE(nn.Module):
    def __init__(self, width=196, hidden=68, latent=2):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(width, hidden), nn.LeakyReLU(0.2))
        self.mu = nn.Linear(hidden, latent)               # two heads:
        self.log_var = nn.Linear(hidden, latent)          # a mean and a log variance
        self.decoder = nn.Sequential(
            nn.Linear(latent, hidden), nn.LeakyReLU(0.2), nn.Linear(hidden, width))

    def reparameterize(self, mu, log_var):
        eps = torch.randn_like(mu)                        # chance, from outside
        return mu + (log_var / 2).exp() * eps             # z = mu + sigma * eps

    def forward(self, x):
        h = self.body(x)
        mu, log_var = self.mu(h), self.log_var(h)
        return self.decoder(self.reparameterize(mu, log_var)), mu, log_var

vae = VAE()
adam = torch.optim.Adam(vae.parameters(), 6e-3)
bce = nn.BCEWithLogitsLoss(reduction="sum")

def train_step(x, beta=1.0):                              # x: [batch, 196], 0 to 1
    logits, mu, log_var = vae(x)
    reconstruction = bce(logits, x) / len(x)
    kl = (mu.square() + log_var.exp() - 1 - log_var).sum() / 2 / len(x)
    loss = reconstruction + beta * kl
    adam.zero_grad()
    loss.backward()
    adam.step()
    return reconstruction.item(), kl.item()

def invent(n):
    return vae.decoder(torch.randn(n, 2)).sigmoid()       # the prior, then the decoder
