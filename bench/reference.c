/*
 * The same descents in C, one trajectory at a time, as one would write them for speed: everything that a trajectory
 * remembers is a local variable, what does not change is computed once, and the inner loop has no switch. bench/engine.mjs
 * compiles this with the system's compiler, runs it in turns with the engine and compares the results to the bit.
 *
 * A line of standard input asks for one of
 *
 *     map STEPS KS ALPHAS SEEDS LR MOMENTUM DRAWS
 *     basin STEPS SIDE
 *     path-quadratic STEPS LR MOMENTUM DRAWS
 *     path-rosenbrock STEPS LR MOMENTUM
 *
 * DRAWS: a file of doubles, per seed and step the noise of x and that of y. The answer is a line, too: nanoseconds, and a
 * hash of the results. What is read, hashed and freed is not timed.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
    double x, y;
} Point;

/* sin and cos of 2 pi x as in src/landscapes/numerics.ts. */
static inline double sine_within_quarter(double d) {
    const double z = d * d;
    double p = 0.10085632871531955;
    p = p * z - 0.7177235796565538;
    p = p * z + 3.8199270504299716;
    p = p * z - 15.094641620507467;
    p = p * z + 42.058693923785164;
    p = p * z - 76.7058597527985;
    p = p * z + 81.60524927607341;
    p = p * z - 41.341702240399755;
    p = p * z + 6.283185307179586;
    return p * d;
}

static inline double sin2pi(double x) {
    const double turn = x - rint(x);
    const double halves = rint(2 * turn);
    return (1 - 2 * halves * halves) * sine_within_quarter(turn - 0.5 * halves);
}

static double cos2pi(double x) { return sine_within_quarter(0.25 - fabs(x - rint(x))); }

/* The quadratic of the map and of one of the paths, turned by 28 degrees. */
#define CONDITION 36.0
#define ANGLE 28.0
static double c, s;

static inline Point quadratic_gradient(Point p) {
    const double u = c * p.x + s * p.y;
    const double v = CONDITION * (c * p.y - s * p.x);
    return (Point){c * u - s * v, s * u + c * v};
}

static inline double quadratic_value(Point p) {
    const double u = c * p.x + s * p.y;
    const double v = c * p.y - s * p.x;
    return 0.5 * (u * u + CONDITION * v * v);
}

static inline Point rosenbrock_gradient(Point p) {
    const double be = 100 * (p.y - p.x * p.x);
    return (Point){-2 * (1 - p.x) - 4 * p.x * be, 2 * be};
}

static inline double rosenbrock_value(Point p) {
    const double d = 1 - p.x;
    const double e = p.y - p.x * p.x;
    return d * d + 100 * e * e;
}

static inline void pull_back(Point *phi, Point *theta, double alpha) {
    phi->x = (1 - alpha) * phi->x + alpha * theta->x;
    phi->y = (1 - alpha) * phi->y + alpha * theta->y;
    *theta = *phi;
}

/* Lookahead(SGD) on the noisy quadratic: phi after the last sync. */
static Point noisy_descent(int steps, int k, double alpha, double lr, const Point *noise) {
    Point theta = {-5, 1}, phi = theta;
    int since_sync = 0;
    for (int t = 0; t < steps; t++) {
        const Point g = quadratic_gradient(theta);
        theta.x -= lr * (g.x + noise[t].x);
        theta.y -= lr * (g.y + noise[t].y);
        if (++since_sync == k) {
            pull_back(&phi, &theta, alpha);
            since_sync = 0;
        }
    }
    return phi;
}

static Point noisy_descent_with_momentum(int steps, int k, double alpha, double lr, double momentum,
                                         const Point *noise) {
    Point theta = {-5, 1}, phi = theta, b = {0, 0};
    int since_sync = 0;
    for (int t = 0; t < steps; t++) {
        const Point g = quadratic_gradient(theta);
        b.x = momentum * b.x + (g.x + noise[t].x);
        b.y = momentum * b.y + (g.y + noise[t].y);
        theta.x -= lr * b.x;
        theta.y -= lr * b.y;
        if (++since_sync == k) {
            pull_back(&phi, &theta, alpha);
            since_sync = 0;
        }
    }
    return phi;
}

/* Lookahead(Adam, k = 5, alpha = 1/2) on Rastrigin; what depends on the step alone is computed once for all starts. */
static double *adam_rate, *adam_correction;

static void prepare_adam(int steps) {
    double beta1_power = 1, beta2_power = 1;
    adam_rate = malloc(steps * sizeof(double));
    adam_correction = malloc(steps * sizeof(double));
    for (int t = 0; t < steps; t++) {
        beta1_power *= 0.9;
        beta2_power *= 0.999;
        adam_rate[t] = 0.1 / (1 - beta1_power);
        adam_correction[t] = sqrt(1 - beta2_power);
    }
}

static inline void adam_step(double *p, double *m, double *v, double g, double rate, double correction) {
    *m = 0.9 * *m + (1 - 0.9) * g;
    *v = 0.999 * *v + (1 - 0.999) * g * g;
    *p -= rate * *m / (sqrt(*v) / correction + 1e-8);
}

static Point adam_descent(int steps, Point start) {
    const double amplitude = 2 * M_PI * 10;
    Point theta = start, phi = start, m = {0, 0}, v = {0, 0};
    int since_sync = 0;
    for (int t = 0; t < steps; t++) {
        const double gx = 2 * theta.x + amplitude * sin2pi(theta.x);
        const double gy = 2 * theta.y + amplitude * sin2pi(theta.y);
        adam_step(&theta.x, &m.x, &v.x, gx, adam_rate[t], adam_correction[t]);
        adam_step(&theta.y, &m.y, &v.y, gy, adam_rate[t], adam_correction[t]);
        if (++since_sync == 5) {
            pull_back(&phi, &theta, 0.5);
            since_sync = 0;
        }
    }
    return phi;
}

/* What is recorded of one path: every fast step with its loss, and every sync with what it pulled back. */
typedef struct {
    double *x, *y, *loss, *slow_x, *slow_y, *slow_loss, *from_x, *from_y;
    int *evaluation;
    int syncs;
} Record;

static double *column(size_t length) { return malloc(length * sizeof(double)); }

static Record new_record(int steps) {
    const size_t fast = steps + 1, slow = steps / 5 + 1;
    return (Record){column(fast), column(fast), column(fast), column(slow),               column(slow),
                    column(slow), column(slow), column(slow), malloc(slow * sizeof(int)), 0};
}

static void free_record(Record r) {
    double *columns[] = {r.x, r.y, r.loss, r.slow_x, r.slow_y, r.slow_loss, r.from_x, r.from_y};
    for (int i = 0; i < 8; i++) free(columns[i]);
    free(r.evaluation);
}

static inline void record_fast(Record *r, int t, Point p, double loss) {
    r->x[t] = p.x;
    r->y[t] = p.y;
    r->loss[t] = loss;
}

static inline void record_sync(Record *r, int t, Point phi, Point from, double loss) {
    const int i = r->syncs++;
    r->slow_x[i] = phi.x;
    r->slow_y[i] = phi.y;
    r->slow_loss[i] = loss;
    r->from_x[i] = from.x;
    r->from_y[i] = from.y;
    r->evaluation[i] = t;
}

/* One text for both landscapes; each is inlined with its own functions and without what it does not need. */
__attribute__((always_inline)) static inline Record recorded_path(int steps, Point start, double lr, double momentum,
                                                                  const Point *noise, Point (*gradient)(Point),
                                                                  double (*value)(Point)) {
    Record r = new_record(steps);
    Point theta = start, phi = start, b = {0, 0};
    int since_sync = 0;
    record_fast(&r, 0, theta, value(theta));
    record_sync(&r, 0, phi, phi, value(phi));
    for (int t = 0; t < steps; t++) {
        Point g = gradient(theta);
        if (noise) {
            g.x += noise[t].x;
            g.y += noise[t].y;
        }
        b = momentum == 0 ? g : (Point){momentum * b.x + g.x, momentum * b.y + g.y};
        theta.x -= lr * b.x;
        theta.y -= lr * b.y;
        record_fast(&r, t + 1, theta, value(theta));
        if (++since_sync == 5) {
            const Point from = theta;
            pull_back(&phi, &theta, 0.5);
            record_sync(&r, t + 1, phi, from, value(phi));
            since_sync = 0;
        }
    }
    return r;
}

static Record quadratic_path(int steps, double lr, double momentum, const Point *noise) {
    const Point start = {-5, 1};
    return momentum == 0 ? recorded_path(steps, start, lr, 0, noise, quadratic_gradient, quadratic_value)
                         : recorded_path(steps, start, lr, momentum, noise, quadratic_gradient, quadratic_value);
}

static Record rosenbrock_path(int steps, double lr, double momentum, const Point *no_noise) {
    const Point start = {-1.2, 1};
    (void)no_noise;
    return momentum == 0 ? recorded_path(steps, start, lr, 0, NULL, rosenbrock_gradient, rosenbrock_value)
                         : recorded_path(steps, start, lr, momentum, NULL, rosenbrock_gradient, rosenbrock_value);
}

static double nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return 1e9 * now.tv_sec + now.tv_nsec;
}

/* FNV-1a over the 32-bit words of the doubles. */
static uint32_t hash_on(uint32_t hash, const double *values, size_t count) {
    for (size_t i = 0; i < 2 * count; i++) {
        uint32_t word;
        memcpy(&word, (const char *)values + 4 * i, 4);
        hash = (hash ^ word) * 16777619u;
    }
    return hash;
}

static Point *read_draws(const char *name, size_t count) {
    Point *draws = malloc(count * sizeof(Point));
    FILE *file = fopen(name, "rb");
    if (file == NULL || fread(draws, sizeof(Point), count, file) != count) exit(2);
    fclose(file);
    return draws;
}

static void print_record(double ns, Record r, int steps) {
    uint32_t hash = 2166136261u;
    hash = hash_on(hash, r.x, steps + 1);
    hash = hash_on(hash, r.y, steps + 1);
    hash = hash_on(hash, r.loss, steps + 1);
    hash = hash_on(hash, r.slow_x, r.syncs);
    hash = hash_on(hash, r.slow_y, r.syncs);
    hash = hash_on(hash, r.slow_loss, r.syncs);
    hash = hash_on(hash, r.from_x, r.syncs);
    hash = hash_on(hash, r.from_y, r.syncs);
    printf("%.0f %u\n", ns, hash);
}

static void print_points(double ns, const Point *points, size_t count) {
    printf("%.0f %u\n", ns, hash_on(2166136261u, &points->x, 2 * count));
}

static void map(int steps, int ks, int alphas, int seeds, double lr, double momentum, const char *file) {
    Point *draws = read_draws(file, (size_t)seeds * steps);
    Point *ends = malloc((size_t)ks * alphas * seeds * sizeof(Point)), *end = ends;
    const double began = nanoseconds();
    for (int k = 1; k <= ks; k++)
        for (int a = 1; a <= alphas; a++)
            for (int seed = 0; seed < seeds; seed++) {
                const double alpha = (double)a / alphas;
                const Point *noise = draws + (size_t)seed * steps;
                *end++ = momentum == 0 ? noisy_descent(steps, k, alpha, lr, noise)
                                       : noisy_descent_with_momentum(steps, k, alpha, lr, momentum, noise);
            }
    print_points(nanoseconds() - began, ends, end - ends);
    free(ends);
    free(draws);
}

static void basin(int steps, int side) {
    Point *ends = malloc((size_t)side * side * sizeof(Point)), *end = ends;
    const double began = nanoseconds();
    prepare_adam(steps);
    for (int row = 0; row < side; row++)
        for (int column = 0; column < side; column++)
            *end++ = adam_descent(
                steps, (Point){-5.12 + (10.24 * (column + 0.5)) / side, -5.12 + (10.24 * (row + 0.5)) / side});
    print_points(nanoseconds() - began, ends, end - ends);
    free(ends);
    free(adam_rate);
    free(adam_correction);
}

static void path(Record (*record)(int, double, double, const Point *), int steps, double lr, double momentum,
                 const char *file) {
    Point *draws = file ? read_draws(file, steps) : NULL;
    const double began = nanoseconds();
    const Record r = record(steps, lr, momentum, draws);
    print_record(nanoseconds() - began, r, steps);
    free_record(r);
    free(draws);
}

int main(void) {
    char line[1000], *argument[10];
    c = cos2pi(ANGLE / 360);
    s = sin2pi(ANGLE / 360);
    while (fgets(line, sizeof line, stdin)) {
        int count = 0;
        for (char *word = strtok(line, " \n"); word && count < 10; word = strtok(NULL, " \n")) argument[count++] = word;
        if (count == 8 && strcmp(argument[0], "map") == 0)
            map(atoi(argument[1]), atoi(argument[2]), atoi(argument[3]), atoi(argument[4]), atof(argument[5]),
                atof(argument[6]), argument[7]);
        else if (count == 3 && strcmp(argument[0], "basin") == 0)
            basin(atoi(argument[1]), atoi(argument[2]));
        else if (count == 5 && strcmp(argument[0], "path-quadratic") == 0)
            path(quadratic_path, atoi(argument[1]), atof(argument[2]), atof(argument[3]), argument[4]);
        else if (count == 4 && strcmp(argument[0], "path-rosenbrock") == 0)
            path(rosenbrock_path, atoi(argument[1]), atof(argument[2]), atof(argument[3]), NULL);
        else
            return 1;
        fflush(stdout);
    }
    return 0;
}
