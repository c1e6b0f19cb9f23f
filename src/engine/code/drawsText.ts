/**
 * The draws of the noise in Python: the very same as in `engine/noise`, since what is counted there can be counted
 * anywhere. Each constant is the text of a section.
 */

/** threefry(seed, evaluation, counter, attempt): two words of 32 bits. */
export const THREEFRY = `
def threefry(key0, key1, x0, x1):
    """Threefry2x32 with 20 rounds (Salmon et al. 2011): the same key and counter, the same two words."""
    keys = (key0, key1, 0x1BD11BDA ^ key0 ^ key1)
    x0, x1 = (x0 + key0) % 2**32, (x1 + key1) % 2**32
    for group in range(5):
        for rotation in ((13, 15, 26, 6), (17, 29, 16, 24))[group % 2]:
            x0 = (x0 + x1) % 2**32
            x1 = ((x1 << rotation | x1 >> (32 - rotation)) % 2**32) ^ x0
        x0 = (x0 + keys[(group + 1) % 3]) % 2**32
        x1 = (x1 + keys[(group + 2) % 3] + group + 1) % 2**32
    return x0, x1
`;

/** uniform(threefry(...)): above 0 and below 1. */
export const UNIFORM = `
def uniform(words):
    """52 of the 64 bits, above 0 and below 1."""
    return (words[1] * 2**20 + (words[0] >> 12) + 0.5) * 2.0**-52
`;

/** gaussian(seed, evaluation, coordinate). */
export const GAUSSIAN = `
def layers(tail=3.442619855899, area=9.91256303526217e-3):
    """Right edges and heights of the 128 layers of the ziggurat, all of the same area."""
    height = lambda x: math.exp(-0.5 * x * x)
    edges = [area / height(tail), tail]
    for _ in range(126):
        edges.append(math.sqrt(-2 * math.log(area / edges[-1] + height(edges[-1]))))
    edges.append(0.0)
    return edges, [height(x) for x in edges]


EDGE, HEIGHT = layers()


def gaussian(seed, evaluation, coordinate):
    """A standard Gaussian draw by the ziggurat of Marsaglia & Tsang 2000, in the form of Doornik 2005."""
    attempt = 0
    while True:
        low, high = threefry(seed, evaluation, coordinate, attempt)
        layer = low % 128
        u = (high * 2**21 + (low >> 11)) * 2.0**-52 - 1 + 2.0**-53
        x = u * EDGE[layer]
        if abs(x) < EDGE[layer + 1]:
            return x
        if layer == 0:
            return math.copysign(tail(seed, evaluation, coordinate), u)
        words = threefry(seed, evaluation, coordinate | 0x10000, attempt)
        if HEIGHT[layer] + uniform(words) * (HEIGHT[layer + 1] - HEIGHT[layer]) < math.exp(-0.5 * x * x):
            return x
        attempt += 1


def tail(seed, evaluation, coordinate):
    """A draw beyond the last edge (Marsaglia 1964)."""
    attempt = 0
    while True:
        x, y = (
            -math.log(uniform(threefry(seed, evaluation, coordinate | 0x20000, attempt + i)))
            for i in range(2)
        )
        x /= EDGE[1]
        if 2 * y >= x * x:
            return EDGE[1] + x
        attempt += 2
`;

/** student(df, seed, evaluation, coordinate). */
export const STUDENT = `
def student(df, seed, evaluation, coordinate):
    """A draw of Student's t: a Gaussian one over the root of chi squared / df."""
    pairs = (uniform(threefry(seed, evaluation, coordinate | 0x80000, pair)) for pair in range(df // 2))
    odd = gaussian(seed, evaluation, coordinate + 2) if df % 2 == 1 else 0.0
    chi_squared = odd * odd - 2 * math.log(math.prod(pairs))
    return gaussian(seed, evaluation, coordinate) / math.sqrt(chi_squared / df)
`;

/** pick(seed, evaluation, samples, size). */
export const PICK = `
def pick(seed, evaluation, samples, size):
    """The numbers of a minibatch, drawn without replacement by Floyd's algorithm."""
    picked = set()
    for i in range(size):
        last = samples - size + i
        drawn = threefry(seed, evaluation, 0x40000, i // 2)[i % 2] * (last + 1) // 2**32
        picked.add(last if drawn in picked else drawn)
    return sorted(picked)
`;
