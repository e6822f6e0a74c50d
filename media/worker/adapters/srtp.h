// The part of libsrtp 3's interface that mediasoup uses, on top of Debian's libsrtp 2.
//
// Version 3 made the policy an opaque handle and gave protect and unprotect separate input and output buffers with
// sizes. Here the handle is a small struct of our own, and each call copies into the output buffer, after checking
// that the result fits, and then lets version 2 work in place.
#pragma once

#include <srtp2/srtp.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <new>

#include <openssl/crypto.h>

// The two error codes that came with version 3 (2.5 ends at 27).
inline constexpr auto srtp_err_status_buffer_small = static_cast<srtp_err_status_t>(28);
inline constexpr auto srtp_err_status_cryptex_err  = static_cast<srtp_err_status_t>(29);

namespace srtp3
{
	struct Policy
	{
		::srtp_policy_t settings{};
		std::array<uint8_t, SRTP_MAX_KEY_LEN> key{};
		size_t keyLength{ 0 };
	};

	using Handle = Policy*;

	inline bool fitsInt(size_t length)
	{
		return length <= static_cast<size_t>(std::numeric_limits<int>::max()) - SRTP_MAX_TRAILER_LEN;
	}

	using InPlace = srtp_err_status_t (*)(srtp_t, void*, int*);

	// Copies `in` to `out` and runs one of version 2's in-place calls there. `growth` is what the call may add.
	inline srtp_err_status_t run(
	  InPlace call, srtp_t session, const uint8_t* in, size_t inLength, uint8_t* out, size_t* outLength, size_t growth)
	{
		if (in == nullptr || out == nullptr || outLength == nullptr || !fitsInt(inLength))
		{
			return srtp_err_status_bad_param;
		}
		if (inLength + growth > *outLength)
		{
			return srtp_err_status_buffer_small;
		}
		if (in != out)
		{
			std::memmove(out, in, inLength);
		}

		int length        = static_cast<int>(inLength);
		const auto status = call(session, out, &length);

		if (status == srtp_err_status_ok)
		{
			*outLength = static_cast<size_t>(length);
		}

		return status;
	}
} // namespace srtp3

inline srtp_err_status_t srtp_policy_create(srtp3::Handle* policy)
{
	*policy = new (std::nothrow) srtp3::Policy();

	return *policy == nullptr ? srtp_err_status_alloc_fail : srtp_err_status_ok;
}

inline void srtp_policy_destroy(srtp3::Handle policy)
{
	if (policy != nullptr)
	{
		OPENSSL_cleanse(policy->key.data(), policy->key.size());
		delete policy;
	}
}

inline srtp_err_status_t srtp_policy_set_ssrc(srtp3::Handle policy, srtp_ssrc_t ssrc)
{
	policy->settings.ssrc = ssrc;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_profile(srtp3::Handle policy, srtp_profile_t profile)
{
	const auto status = srtp_crypto_policy_set_from_profile_for_rtp(&policy->settings.rtp, profile);

	return status != srtp_err_status_ok
	         ? status
	         : srtp_crypto_policy_set_from_profile_for_rtcp(&policy->settings.rtcp, profile);
}

// One key without a key identifier (MKI): mediasoup uses no other kind.
inline srtp_err_status_t srtp_policy_add_key(
  srtp3::Handle policy,
  const uint8_t* key,
  size_t keyLength,
  const uint8_t* salt,
  size_t saltLength,
  const uint8_t* mki,
  size_t mkiLength)
{
	if (mki != nullptr || mkiLength != 0 || policy->keyLength != 0 || keyLength + saltLength > policy->key.size())
	{
		return srtp_err_status_bad_param;
	}

	std::memcpy(policy->key.data(), key, keyLength);
	std::memcpy(policy->key.data() + keyLength, salt, saltLength);
	policy->keyLength = keyLength + saltLength;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_allow_repeat_tx(srtp3::Handle policy, bool allow)
{
	policy->settings.allow_repeat_tx = allow ? 1 : 0;

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_policy_set_window_size(srtp3::Handle policy, size_t packets)
{
	policy->settings.window_size = static_cast<unsigned long>(packets);

	return srtp_err_status_ok;
}

inline srtp_err_status_t srtp_create(srtp_t* session, srtp3::Handle policy)
{
	if (policy->keyLength == 0)
	{
		return srtp_err_status_bad_param;
	}

	policy->settings.key  = policy->key.data();
	policy->settings.next = nullptr;

	return ::srtp_create(session, static_cast<const ::srtp_policy_t*>(&policy->settings));
}

inline srtp_err_status_t srtp_protect(
  srtp_t session, const uint8_t* rtp, size_t rtpLength, uint8_t* srtp, size_t* srtpLength, size_t /*mkiIndex*/)
{
	return srtp3::run(::srtp_protect, session, rtp, rtpLength, srtp, srtpLength, SRTP_MAX_TRAILER_LEN);
}

// SRTCP adds the 32-bit index (RFC 3711, 3.4) besides the tag.
inline srtp_err_status_t srtp_protect_rtcp(
  srtp_t session, const uint8_t* rtcp, size_t rtcpLength, uint8_t* srtcp, size_t* srtcpLength, size_t /*mkiIndex*/)
{
	return srtp3::run(
	  ::srtp_protect_rtcp, session, rtcp, rtcpLength, srtcp, srtcpLength, SRTP_MAX_TRAILER_LEN + sizeof(uint32_t));
}

inline srtp_err_status_t srtp_unprotect(
  srtp_t session, const uint8_t* srtp, size_t srtpLength, uint8_t* rtp, size_t* rtpLength)
{
	return srtp3::run(::srtp_unprotect, session, srtp, srtpLength, rtp, rtpLength, 0);
}

inline srtp_err_status_t srtp_unprotect_rtcp(
  srtp_t session, const uint8_t* srtcp, size_t srtcpLength, uint8_t* rtcp, size_t* rtcpLength)
{
	return srtp3::run(::srtp_unprotect_rtcp, session, srtcp, srtcpLength, rtcp, rtcpLength, 0);
}

// Both versions take the SSRC in network byte order.
inline srtp_err_status_t srtp_stream_remove(srtp_t session, uint32_t ssrc)
{
	return srtp_remove_stream(session, ssrc);
}

// From here on the name means the opaque handle of version 3.
#define srtp_policy_t srtp3::Handle
