# make            libviet.so, to be loaded, and libviet.a, to be linked
# make demo       loads the articles of DOCS into a database and searches them
# make check      all tests;  make check-quick leaves out the slow ones
# make check-sanitize, check-valgrind, check-newest, check-omit-icu   the same under other conditions
# make check-oom  each allocation failing in turn;  make check-versions   SQLite built and used in several ways
# make check-lunar   the lunar calendar beside two npm packages
# make bench      cost beside SQLite's own tokenizers;  CORPUS=file for a text of your own, QUESTIONS=file to be asked
# make chart CORPUS=file   the comparison with other ways in README.md, measured anew on a text
# make fuzz       feeds each fuzz target for SECONDS=30 and prints what it covered
# make soak       a writer killed KILLS times;  make load   a million documents;  make check-threads   ThreadSanitizer;
#                 make check-readers   several read while one writes
# make coverage   lines and branches by layer;  make mutate   changes to ext/ that no test notices, by layer
# make snapshot   what databases store, anew;  -tokens and -extraction for one of the two
# make install, uninstall   PREFIX, LIBDIR, INCLUDEDIR, DESTDIR
# make amalgamation   all of it as one file, build/amalgamation/viet.c;  make check-amalgamation
# make npm, deb   packages of npm and of Debian
# make dqlite     build/viet-dqlite, a node of a cluster
# make wasm      a page that searches in the browser, build/wasm/viet.html;  make check-wasm tries it in Chromium
# make tables     writes the generated tables anew;  make format, lint

VERSION := $(shell sed -n 's/.*VIET_VERSION  *"\(.*\)".*/\1/p' include/viet.h)

CFLAGS   ?= -O2 -g
WARNINGS := -Wall -Wextra -Wpedantic -Werror
BUILD    ?= build
PKG      ?= pkg-config
PREFIX   ?= /usr/local
LIBDIR   ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include
DOCS     ?= test/data/articles
export DOCS

# Where another SQLite is to be used: its header and what to link.
SQLITE_CFLAGS ?= $(shell $(PKG) --cflags sqlite3)
SQLITE_LIBS   ?= $(shell $(PKG) --libs sqlite3)
# OMIT_ICU=1 for a build without ICU; see Limits in README.md.
OMIT_ICU   ?=
ICU_CFLAGS := $(if $(OMIT_ICU),-DVIET_OMIT_ICU,$(shell $(PKG) --cflags icu-uc))
ICU_LIBS   := $(if $(OMIT_ICU),,$(shell $(PKG) --libs icu-uc)) -lm

COMPILE := $(CC) -std=c11 $(CFLAGS) $(WARNINGS) -MMD -MP -Iinclude $(SQLITE_CFLAGS) $(ICU_CFLAGS)

AMALGAMATION_COMPILE := $(CC) -std=c11 $(CFLAGS) $(WARNINGS) -fPIC $(SQLITE_CFLAGS) $(ICU_CFLAGS)

SOURCES := $(filter-out ext/wasm/%,$(wildcard ext/*.c ext/*/*.c))
SHARED_OBJECTS := $(SOURCES:%.c=$(BUILD)/shared/%.o)
STATIC_OBJECTS := $(SOURCES:%.c=$(BUILD)/static/%.o)

.PHONY: all
all: libviet.so libviet.a

# SQLite comes through the pointer that it hands to the extension, so only ICU is linked. nodelete: ICU keeps caches
# in its own library, which would leak if closing a connection unloaded it.
$(BUILD)/libviet.so: $(SHARED_OBJECTS)
	$(CC) $(CFLAGS) -shared -Wl,-z,nodelete $(LDFLAGS) $^ $(ICU_LIBS) -o $@

$(BUILD)/libviet.a: $(STATIC_OBJECTS)
	rm -f $@
	$(AR) rcs $@ $^

# The top-level files are those of the last build, whichever BUILD it was.
.PHONY: FORCE
libviet.so libviet.a: %: $(BUILD)/% FORCE
	cmp -s $< $@ || cp $< $@

$(BUILD)/shared/%.o: %.c
	@mkdir -p $(@D)
	$(COMPILE) -fPIC -fvisibility=hidden -c $< -o $@

$(BUILD)/static/%.o: %.c
	@mkdir -p $(@D)
	$(COMPILE) -fPIC -fvisibility=hidden -DSQLITE_CORE -c $< -o $@

-include $(SHARED_OBJECTS:.o=.d) $(STATIC_OBJECTS:.o=.d)

include test/test.mk
include ext/wasm/wasm.mk

.PHONY: demo
demo: libviet.so
	sh sql/demo.sh "$$DOCS" '$(BUILD)/demo.db'

.PHONY: tables
tables:
	python3 ext/tables/generate.py
	python3 ext/tables/generate_lunar.py

.PHONY: install uninstall
install: all
	install -d '$(DESTDIR)$(LIBDIR)/pkgconfig' '$(DESTDIR)$(INCLUDEDIR)'
	install -m 644 libviet.so libviet.a '$(DESTDIR)$(LIBDIR)'
	install -m 644 include/viet.h '$(DESTDIR)$(INCLUDEDIR)'
	printf '%s\n' 'Name: viet' 'Description: Vietnamese search for SQLite' 'Version: $(VERSION)' \
	    'Requires: sqlite3$(if $(OMIT_ICU),, icu-uc)' 'Libs: -L$(LIBDIR) -l:libviet.a -lm' 'Cflags: -I$(INCLUDEDIR)' \
	    > '$(DESTDIR)$(LIBDIR)/pkgconfig/libviet.pc'
	test -n '$(DESTDIR)' || ldconfig || true

uninstall:
	rm -f '$(DESTDIR)$(LIBDIR)/libviet.so' '$(DESTDIR)$(LIBDIR)/libviet.a' '$(DESTDIR)$(INCLUDEDIR)/viet.h' \
	    '$(DESTDIR)$(LIBDIR)/pkgconfig/libviet.pc'
	test -n '$(DESTDIR)' || ldconfig || true

# One file, to be dropped beside sqlite3.c; viet.h comes with it.
.PHONY: amalgamation
amalgamation: $(BUILD)/amalgamation/viet.c
$(BUILD)/amalgamation/viet.c: ext/amalgamation.py $(SOURCES) $(wildcard ext/*/*.h ext/*/*.inc include/*.h) LICENSE
	python3 ext/amalgamation.py '$(BUILD)/amalgamation'

# Packages, in build/npm and build/deb.
.PHONY: npm deb
npm: libviet.so
	sh ext/npm/pack.sh libviet.so '$(VERSION)' '$(BUILD)/npm'

# Debian wants its files at the top, so they are built from a copy that has them there.
deb:
	rm -rf '$(BUILD)/deb'
	mkdir -p '$(BUILD)/deb/viet-$(VERSION)'
	cp -r ext include sql test Makefile README*.md LICENSE '$(BUILD)/deb/viet-$(VERSION)'
	cp -r ext/debian '$(BUILD)/deb/viet-$(VERSION)/debian'
	cd '$(BUILD)/deb/viet-$(VERSION)' && \
	    env -u MAKEFLAGS -u BUILD -u CFLAGS DEB_BUILD_OPTIONS='noautodbgsym $(DEB_BUILD_OPTIONS)' dpkg-buildpackage -us -uc -b

# A node of a dqlite cluster. It is in Go, so that nothing of it is among SOURCES. Debian's Go packages are sources under
# one GOPATH. Go would not see that libviet.a is another, hence rm.
GO ?= GO111MODULE=off GOPATH=/usr/share/gocode GOCACHE='$(abspath $(BUILD))/go' CGO_LDFLAGS_ALLOW='-Wl,-z,now' \
    go

.PHONY: dqlite
dqlite: $(BUILD)/viet-dqlite
$(BUILD)/viet-dqlite: ext/dqlite/main.go include/viet.h $(BUILD)/libviet.a
	rm -f $@
	CGO_CFLAGS='-I$(abspath include) $(SQLITE_CFLAGS)' \
	    CGO_LDFLAGS='$(abspath $(BUILD))/libviet.a $(SQLITE_LIBS) $(ICU_LIBS)' \
	    $(GO) build -tags libsqlite3 -o $@ ./ext/dqlite

.PHONY: format lint clean
format:
	clang-format -i $(SOURCES) $(wildcard ext/*/*.h include/*.h test/*/*.c test/*/*.h)

lint:
	clang-tidy --quiet $(SOURCES) -- -std=c11 -Iinclude $(SQLITE_CFLAGS) $(ICU_CFLAGS)
	cppcheck --quiet --error-exitcode=1 --std=c11 --enable=warning,performance,portability \
	    --suppress=missingIncludeSystem -Iinclude ext

clean:
	rm -rf build '$(BUILD)' libviet.so libviet.a
