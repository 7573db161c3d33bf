import torch
from torch import nn
import torch.nn.functional as F

class Block(nn.Module):
    def __init__(self, width, heads, dropout=0.2):
        super().__init__()
        self.heads = heads
        self.norm_a, self.norm_b = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width, bias=False)
        self.out = nn.Linear(width, width, bias=False)
        self.network = nn.Sequential(
            nn.Linear(width, 4 * width), nn.ReLU(), nn.Linear(4 * width, width))
        self.drop = nn.Dropout(dropout)

    def look(self, x):                                   # x: [batch, T, width]
        b, t, w = x.shape
        q, k, v = (part.view(b, t, self.heads, -1).transpose(1, 2)
                   for part in self.qkv(x).chunk(3, dim=-1))
        mixed = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        return self.out(mixed.transpose(1, 2).reshape(b, t, w))

    def forward(self, x):
        x = x + self.drop(self.look(self.norm_a(x)))
        return x + self.drop(self.network(self.norm_b(x)))

class GPT(nn.Module):
    def __init__(self, symbols, context=16, width=48, heads=4, depth=2):
        super().__init__()
        self.symbols = nn.Embedding(symbols, width)
        self.places = nn.Embedding(context, width)
        self.blocks = nn.Sequential(*(Block(width, heads) for _ in range(depth)))
        self.norm = nn.LayerNorm(width)
        for table in (self.symbols, self.places):        # small, or the first scores are wild
            nn.init.normal_(table.weight, std=0.02)

    def forward(self, x):                                # x: [batch, T]
        places = torch.arange(x.shape[1], device=x.device)
        h = self.blocks(self.symbols(x) + self.places(places))
        return self.norm(h) @ self.symbols.weight.T      # the same table reads and writes

def loss(model, x):                                      # x: [batch, T + 1]
    logits = model(x[:, :-1])
    return F.cross_entropy(logits.flatten(0, 1), x[:, 1:].flatten())
