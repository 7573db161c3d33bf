def denoise(image):
    return image * 0.9          # "improves" the image

image = np.random.rand(14, 14)  # pure noise
for step in range(10):
    image = denoise(image)
