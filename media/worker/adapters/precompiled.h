// What nearly every file of the worker includes, compiled once (halves the build). The kTLS header must stay first.
#pragma once

#include "ktls.h"

#include "common.hpp"

#include <functional>
#include <string>
#include <vector>

#include <absl/container/flat_hash_map.h>
#include <ankerl/unordered_dense.h>
#include <flatbuffers/flatbuffers.h>
#include <uv.h>

#include "FBS/message.h"
#include "FBS/transport.h"
