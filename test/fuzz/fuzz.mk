# fuzz.mk - the fuzz targets. Included by test.mk.
#
# make fuzz SECONDS=30 [TARGETS='dates money'] [SEED=0]   runs each for that long (clang with libFuzzer)
# make check-found                                        gives each what was found before (any compiler)

FUZZ_TARGETS := $(filter-out fuzz replay,$(notdir $(basename $(wildcard test/fuzz/*.c))))
FUZZERS := $(FUZZ_TARGETS:%=$(BUILD)/fuzz-%)
REPLAYERS := $(FUZZ_TARGETS:%=$(BUILD)/replay-%)
FUZZ_FLAGS := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined
SECONDS ?= 30
TARGETS ?= $(FUZZ_TARGETS)

$(BUILD)/test/fuzz/%.o: test/fuzz/%.c
	@mkdir -p $(@D)
	$(TEST_COMPILE) -c $< -o $@

$(FUZZERS): $(BUILD)/fuzz-%: $(BUILD)/test/fuzz/%.o $(BUILD)/test/fuzz/fuzz.o $(BUILD)/libviet.a
	$(CC) $(CFLAGS) -fsanitize=fuzzer $(LDFLAGS) $^ $(SQLITE_LIBS) $(ICU_LIBS) -o $@

$(REPLAYERS): $(BUILD)/replay-%: $(BUILD)/test/fuzz/%.o $(BUILD)/test/fuzz/fuzz.o $(BUILD)/test/fuzz/replay.o $(BUILD)/libviet.a
	$(CC) $(CFLAGS) $(LDFLAGS) $^ $(SQLITE_LIBS) $(ICU_LIBS) -o $@

-include $(FUZZ_TARGETS:%=$(BUILD)/test/fuzz/%.d) $(BUILD)/test/fuzz/fuzz.d $(BUILD)/test/fuzz/replay.d

.PHONY: fuzz fuzzers check-found $(FUZZ_TARGETS:%=found-%)
fuzz:
	$(MAKE) fuzzers CC=clang BUILD=build/fuzz CFLAGS='$(FUZZ_FLAGS) -fsanitize=fuzzer-no-link'
	SEED=$(SEED) sh test/fuzz/fuzz.sh build/fuzz $(SECONDS) $(TARGETS)

fuzzers: $(FUZZERS)

# Each input that a fuzzer has found holds what the target asks.
check-found: $(FUZZ_TARGETS:%=found-%)
$(FUZZ_TARGETS:%=found-%): found-%: $(BUILD)/replay-%
	$(RUNNER) $< $(wildcard test/fuzz/found/$*/*)
