/* replay.c - gives a fuzz target the files that are named, without libFuzzer. */
#include "fuzz.h"

static void replay(const char *name) {
    FILE *file = fopen(name, "rb");
    HOLDS(file != NULL, "%s cannot be read", name);
    uint8_t *data = malloc(1 << 20);
    HOLDS(data != NULL, "no memory");
    size_t n = fread(data, 1, 1 << 20, file);
    fclose(file);
    LLVMFuzzerTestOneInput(data, n);
    free(data);
}

int main(int argc, char **argv) {
    for (int i = 1; i < argc; i++) {
        replay(argv[i]);
    }
    printf("%s: %d inputs replayed\n", argv[0], argc - 1);
    return 0;
}
