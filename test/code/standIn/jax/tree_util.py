"""Trees of tuples, named or not."""


def tree_flatten(tree):
    leaves = tree_leaves(tree)
    return leaves, tree


def tree_leaves(tree):
    return [leaf for each in tree for leaf in tree_leaves(each)] if isinstance(tree, tuple) else [tree]


def tree_unflatten(structure, leaves):
    rest = iter(leaves)

    def build(tree):
        if not isinstance(tree, tuple):
            return next(rest)
        parts = [build(each) for each in tree]
        return type(tree)(*parts) if hasattr(tree, "_fields") else tuple(parts)

    return build(structure)


def tree_map(function, tree, *others):
    leaves, structure = tree_flatten(tree)
    return tree_unflatten(structure, [function(*each) for each in zip(leaves, *map(tree_leaves, others))])
