import torch
from torch import nn

text = open("names.txt", encoding="utf-8").read()
symbols = sorted(set(text))
number = {symbol: i for i, symbol in enumerate(symbols)}
tokens = torch.tensor([number[symbol] for symbol in text])

T, batch = 16, 16                                      # symbols in a stretch, stretches

class Writer(nn.Module):
    def __init__(self, n, width=32):
        super().__init__()
        self.table = nn.Embedding(n, width)
        self.lstm = nn.LSTM(width, width, batch_first=True)
        self.out = nn.Linear(width, n)

    def forward(self, x, state=None):                  # x: [batch, T]
        h, state = self.lstm(self.table(x), state)
        return self.out(h), state                      # scores: [batch, T, n]

model = Writer(len(symbols))
adam = torch.optim.Adam(model.parameters(), lr=0.01)

for step in range(400):
    start = torch.randint(len(tokens) - T, (batch,))
    rows = torch.stack([tokens[s:s + T + 1] for s in start])
    scores, _ = model(rows[:, :-1])
    loss = nn.functional.cross_entropy(scores.flatten(0, 1), rows[:, 1:].flatten())
    adam.zero_grad()
    loss.backward()                                    # through all T steps
    adam.step()

@torch.no_grad()
def write(begin="\n", length=100):
    x, state, out = torch.tensor([[number[s] for s in begin]]), None, list(begin)
    for _ in range(length):
        scores, state = model(x, state)                # the state is all it keeps
        x = torch.multinomial(scores[:, -1].softmax(-1), 1)
        out.append(symbols[x.item()])
    return "".join(out)
