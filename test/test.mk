# test.mk - the tests. Included by the Makefile at the top.

TEST_COMPILE := $(CC) -std=c11 -D_GNU_SOURCE $(CFLAGS) $(WARNINGS) -MMD -MP -Iinclude -Iext -DSQLITE_CORE \
    $(SQLITE_CFLAGS) $(ICU_CFLAGS)
CHECK_CFLAGS = $(shell $(PKG) --cflags check)
CHECK_LIBS   = $(shell $(PKG) --libs check)
ICU_ALL_LIBS = $(if $(OMIT_ICU),,$(shell $(PKG) --libs icu-uc icu-i18n)) -lm

# ---- programs

UNIT_SOURCES := $(wildcard test/unit/*.c)
UNIT_OBJECTS := $(UNIT_SOURCES:%.c=$(BUILD)/%.o)

$(BUILD)/test/unit/%.o: test/unit/%.c
	@mkdir -p $(@D)
	$(TEST_COMPILE) $(CHECK_CFLAGS) -c $< -o $@

$(BUILD)/unit: $(UNIT_OBJECTS) $(BUILD)/libviet.a
	$(CC) $(CFLAGS) $(LDFLAGS) $^ $(SQLITE_LIBS) $(CHECK_LIBS) $(ICU_ALL_LIBS) -o $@

$(BUILD)/run $(BUILD)/tokenize $(BUILD)/queries $(BUILD)/linear: $(BUILD)/%: $(BUILD)/test/%.o $(BUILD)/libviet.a
	$(CC) $(CFLAGS) $(LDFLAGS) $^ $(SQLITE_LIBS) $(ICU_LIBS) -o $@

# What is compared needs ICU, and an SQLite that has it and the newest tokenizers: the amalgamation of npm. Without npm it
# is the system's, and the program says what is left out.
COMPARE_OBJECTS := $(BUILD)/test/bench/compare.o $(BUILD)/test/bench/truth.o
COMPARE_ICU      = $(shell $(PKG) --libs icu-i18n icu-uc)

$(COMPARE_OBJECTS): $(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(TEST_COMPILE) -c $< -o $@

$(BUILD)/compare: $(COMPARE_OBJECTS) $(BUILD)/libviet.a
	if sh test/newest.sh '$(BUILD)/icu' -DSQLITE_ENABLE_ICU -DSQLITE_ENABLE_FTS4; then \
	    sqlite='$(BUILD)/icu/sqlite/sqlite3.o -ldl -lpthread'; \
	else \
	    sqlite='$(SQLITE_LIBS)'; \
	fi; \
	$(CC) $(CFLAGS) $(LDFLAGS) $^ $$sqlite $(COMPARE_ICU) -lm -o $@

OOM_OBJECTS := $(patsubst %.c,$(BUILD)/%.o,$(wildcard test/oom/*.c))

$(BUILD)/test/oom/%.o: test/oom/%.c
	@mkdir -p $(@D)
	$(TEST_COMPILE) -c $< -o $@

$(BUILD)/oom: $(OOM_OBJECTS) $(BUILD)/libviet.a
	$(CC) $(CFLAGS) $(LDFLAGS) $^ $(SQLITE_LIBS) $(ICU_LIBS) -ldl -o $@

$(BUILD)/test/run.o: test/sql/run.c
$(BUILD)/test/tokenize.o: test/bench/tokenize.c
$(BUILD)/test/queries.o: test/bench/queries.c
$(BUILD)/test/linear.o: test/bench/linear.c
$(BUILD)/test/run.o $(BUILD)/test/tokenize.o $(BUILD)/test/queries.o $(BUILD)/test/linear.o:
	@mkdir -p $(@D)
	$(TEST_COMPILE) -c $< -o $@

-include $(UNIT_OBJECTS:.o=.d) $(OOM_OBJECTS:.o=.d) $(BUILD)/test/run.d $(BUILD)/test/tokenize.d \
    $(BUILD)/test/queries.d $(BUILD)/test/linear.d $(COMPARE_OBJECTS:.o=.d)

include test/fuzz/fuzz.mk

# ---- checks

SQL_TESTS := $(filter-out $(if $(OMIT_ICU),,%/without_icu.sql),$(wildcard test/sql/*.sql))
EXAMPLES  := $(wildcard README.md README.*.md sql/reference/*.sql sql/recipes/*.sql)
RUNNER    ?=
OOM       ?= --sample
ONCE      ?= # tests that are slow enough, under a RUNNER, to be run with one set of conditions only

.PHONY: check check-quick check-core check-layers check-tables check-snapshot check-demo check-install check-static
check: check-quick check-snapshot check-demo check-install
check-quick: all check-core check-layers check-tables check-translation

# What every kind of build has to pass: sanitizers, valgrind, another compiler, another SQLite.
check-core: $(BUILD)/unit $(BUILD)/run $(BUILD)/oom $(BUILD)/libviet.so check-found
	$(RUNNER) $(BUILD)/unit
	$(RUNNER) $(BUILD)/run $(SQL_TESTS) $(EXAMPLES)
	$(RUNNER) $(BUILD)/run --utf16 $(filter-out %/bytes.sql $(ONCE),$(SQL_TESTS)) $(EXAMPLES)
	$(RUNNER) $(BUILD)/run --untrusted --load $(BUILD)/libviet.so $(filter-out README.md README.vi.md %/triggers.sql %/in_step.sql $(ONCE),$(SQL_TESTS) $(EXAMPLES))
	$(BUILD)/oom $(OOM) $(BUILD)/oom.db $(BUILD)/libviet.so

# Every allocation, and not only some.
.PHONY: check-oom
check-oom: $(BUILD)/oom $(BUILD)/libviet.so
	$(BUILD)/oom $(BUILD)/oom.db $(BUILD)/libviet.so

# Each layer compiles and links without the ones above it, the lower ones without SQLite and ICU; the library
# exports one symbol and has no variable that could be changed. All sources compile as one, so that no two define one
# name: see amalgamation.
check-layers: all $(BUILD)/amalgamation/viet.c
	CC='$(CC)' BUILD='$(BUILD)' sh test/layers.sh
	$(AMALGAMATION_COMPILE) -fsyntax-only $(BUILD)/amalgamation/viet.c

# The same as one file, built as a user would, by both compilers.
.PHONY: check-amalgamation
check-amalgamation: amalgamation $(BUILD)/run
	BUILD='$(BUILD)' ICU_CFLAGS='$(ICU_CFLAGS)' ICU_LIBS='$(ICU_LIBS)' sh test/amalgamation.sh $(SQL_TESTS) $(EXAMPLES)

# The generated tables are what their sources give; so are the chart and the table of what is compared.
check-tables:
	python3 ext/tables/generate.py --check
	python3 ext/tables/generate_lunar.py --check
	if test -d /usr/share/unicode; then python3 ext/tables/extract_unicode.py /usr/share/unicode --check; fi
	python3 test/bench/chart.py test/bench/compare.tsv test/bench/chart.svg --check README.md

# README.vi.md says what README.md says, as far as that can be seen; see translation.py.
.PHONY: check-translation
check-translation:
	python3 test/translation.py

# Indexes and tables made by an earlier release are good, or its number says that they are not; see snapshot.sh.
check-snapshot: libviet.so
	BUILD='$(BUILD)' sh test/snapshot/snapshot.sh

.PHONY: snapshot snapshot-tokens snapshot-extraction
snapshot: snapshot-tokens snapshot-extraction
snapshot-tokens snapshot-extraction: snapshot-%: libviet.so
	BUILD='$(BUILD)' sh test/snapshot/snapshot.sh --write $*

# The demo prints what it has printed.
check-demo: libviet.so
	BUILD='$(BUILD)' sh test/demo.sh

# What make install puts in place works, and make uninstall leaves nothing.
check-install: all
	CC='$(CC)' sh test/install.sh

# The same program in eight languages prints the same, the examples of README.md do what they say, and it has an answer
# where loading fails. LANGUAGES='go php' for some, STRICT=1 where none may be missing.
.PHONY: check-clients
LANGUAGES ?=
check-clients: all
	CC='$(CC)' sh test/clients.sh $(LANGUAGES)
	CC='$(CC)' sh test/examples.sh
	CC='$(CC)' sh test/loading.sh

# The Debian packages install, work, and go again.
.PHONY: check-deb
check-deb:
	CC='$(CC)' sh test/deb.sh

# Three nodes of a cluster on this machine: searches through each, kills while a client writes.
.PHONY: check-dqlite
check-dqlite: dqlite libviet.so
	VIET_DQLITE='$(abspath $(BUILD))/viet-dqlite' VIET_LIBRARY='$(abspath libviet)' \
	    $(GO) test -tags libsqlite3 -v -count=1 -timeout 10m ./test/dqlite
# The page for the browser in Debian's Chromium, beside what libviet.so answers.
.PHONY: check-wasm wasm-screenshot
check-wasm: wasm libviet.so
	node test/wasm/page.mjs '$(BUILD)/wasm/viet.html'
wasm-screenshot: wasm
	node test/wasm/page.mjs '$(BUILD)/wasm/viet.html' ext/wasm/screenshot.png

# ---- the same under other conditions

SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
SANITIZE_ENV := UBSAN_OPTIONS=print_stacktrace=1 CK_FORK=no

.PHONY: check-sanitize check-sanitize-gcc check-sanitize-clang check-valgrind check-clang check-newest
check-sanitize: check-sanitize-gcc check-sanitize-clang

check-sanitize-gcc:
	$(SANITIZE_ENV) $(MAKE) check-core CC=gcc BUILD=build/asan-gcc CFLAGS='-O1 -g $(SANITIZE)'

check-sanitize-clang:
	$(SANITIZE_ENV) $(MAKE) check-core CC=clang BUILD=build/asan-clang CFLAGS='-O1 -g $(SANITIZE)'

check-valgrind:
	CK_FORK=no CK_DEFAULT_TIMEOUT=0 $(MAKE) check-core BUILD=build/valgrind CFLAGS='-O1 -g -DVIET_SLOW_MACHINE' \
	    ONCE=%/hostile.sql RUNNER='valgrind -q --leak-check=full --errors-for-leak-kinds=definite --error-exitcode=9'

check-clang:
	$(MAKE) check-core CC=clang BUILD=build/clang

# Without ICU, which nothing asks for then and nothing is linked with. What databases store of Latin script is the same.
.PHONY: check-omit-icu check-no-icu
check-omit-icu:
	$(MAKE) check-core check-no-icu OMIT_ICU=1 BUILD=build/noicu

check-no-icu: $(BUILD)/libviet.so $(BUILD)/unit $(BUILD)/run
	! ldd $^ | grep libicu
	BUILD='$(BUILD)' LIBRARY='$(BUILD)/libviet' sh test/snapshot/snapshot.sh

# The newest SQLite there is: the amalgamation that the npm package better-sqlite3 ships.
check-newest:
	sh test/newest.sh build/newest
	$(MAKE) check-core BUILD=build/newest SQLITE_CFLAGS='-Ibuild/newest/sqlite' \
	    SQLITE_LIBS='build/newest/sqlite/sqlite3.o -lm -ldl -lpthread'

# SQLite as it is built and used in several ways: a table in versions.sh.  VARIANTS='threads-0 lean' for some.
.PHONY: check-versions
VARIANTS ?=
check-versions:
	CC='$(CC)' TESTS='$(SQL_TESTS) $(EXAMPLES)' sh test/versions.sh $(VARIANTS)

# The lunar calendar is what two packages of npm's make of it, on every day of the years in which they agree.
.PHONY: check-lunar
check-lunar: libviet.so
	sh test/lunar.sh build/lunar

# ---- what the tests execute

# Lines and branches by layer, and what is not executed with its reason from coverage.tsv; out-of-memory tests included.
# STRICT=1 to fail below the bar and on what has no reason.
.PHONY: coverage
coverage:
	find build/coverage -name '*.gcda' -delete 2> /dev/null || true
	$(MAKE) check-core BUILD=build/coverage CFLAGS='-O0 -g --coverage' OOM=
	sh test/coverage.sh build/coverage

# ---- damage and load

SOAK_PROGRAMS := $(BUILD)/soak $(BUILD)/load $(BUILD)/threads $(BUILD)/readers
KILLS ?= 200
SEED  ?= 1

$(BUILD)/test/soak/%.o: test/soak/%.c
	@mkdir -p $(@D)
	$(TEST_COMPILE) -c $< -o $@

$(SOAK_PROGRAMS): $(BUILD)/%: $(BUILD)/test/soak/%.o $(BUILD)/test/soak/common.o $(BUILD)/libviet.a
	$(CC) $(CFLAGS) $(LDFLAGS) $^ $(SQLITE_LIBS) $(ICU_LIBS) -lpthread -o $@

-include $(SOAK_PROGRAMS:$(BUILD)/%=$(BUILD)/test/soak/%.d) $(BUILD)/test/soak/common.d

.PHONY: soak check-soak check-readers load check-threads

# A writer is killed KILLS times; nothing may be lost, every answer must be that of an index made anew.
soak: $(BUILD)/soak
	rm -f $(BUILD)/soak.db*
	$(BUILD)/soak $(BUILD)/soak.db $(KILLS) $(SEED)

check-soak:
	$(MAKE) soak KILLS=10

# One writes while others read, by processes and by threads with one cache: see readers.c.
READ_SECONDS ?= 5
check-readers: $(BUILD)/readers
	for mode in wal delete shared; do \
	    rm -f $(BUILD)/readers.db*; $(BUILD)/readers $(BUILD)/readers.db $$mode $(READ_SECONDS) || exit 1; \
	done

# Documents by the million: time, memory and space.
DOCUMENTS ?= 1000000
load: $(BUILD)/load
	rm -f $(BUILD)/load.db*
	$(BUILD)/load $(BUILD)/load.db $(DOCUMENTS)

# Eight threads with connections of their own, watched by ThreadSanitizer; SQLite and ICU are not instrumented.
check-threads:
	$(MAKE) build/tsan/threads BUILD=build/tsan CFLAGS='-O1 -g -fsanitize=thread'
	rm -f build/tsan/threads.db*
	TSAN_OPTIONS=halt_on_error=1 build/tsan/threads build/tsan/threads.db

# ---- cost

CORPUS    ?=
QUESTIONS ?=

.PHONY: bench
bench: libviet.so $(BUILD)/tokenize $(BUILD)/queries $(BUILD)/linear $(BUILD)/compare
	BUILD='$(BUILD)' sh test/bench/bench.sh '$(CORPUS)'
	BUILD='$(BUILD)' sh test/bench/linear.sh
	BUILD='$(BUILD)' sh test/bench/dates.sh '$(or $(CORPUS),$(BUILD)/bench/help.txt)'
	BUILD='$(BUILD)' sh test/bench/money.sh '$(or $(CORPUS),$(BUILD)/bench/help.txt)'
	$(BUILD)/queries '$(or $(CORPUS),$(BUILD)/bench/help.txt)' $(if $(QUESTIONS),'$(QUESTIONS)')
	$(BUILD)/compare '$(or $(CORPUS),$(BUILD)/bench/help.txt)' '$(BUILD)/bench/compare.tsv'
	python3 test/bench/chart.py '$(BUILD)/bench/compare.tsv' '$(BUILD)/bench/chart.svg'

# The figures and the chart that README.md shows, anew; it prints the table to be put there.
.PHONY: chart
chart: $(BUILD)/compare
	$(BUILD)/compare '$(or $(CORPUS),$(error chart: name a text: make chart CORPUS=file))' test/bench/compare.tsv
	python3 test/bench/chart.py test/bench/compare.tsv test/bench/chart.svg

# ---- what the tests would not notice

# Changes conditions and constants of ext/ one by one in a copy of the tree; fails where too many changes pass the tests.
# FILES='ext/text/utf8.c ...' for some files, MINUTES=30 for those begun in that time, AGAIN=1 for what survived the last time.
SAMPLE  ?= 400
MINUTES ?= 0
JOBS    ?= 2
FILES   ?=
AGAIN   ?=

.PHONY: mutate
mutate:
	python3 test/mutate/mutate.py --sample $(SAMPLE) --seed $(SEED) --minutes $(MINUTES) --jobs $(JOBS) $(if $(AGAIN),--again) $(FILES)
