// Included before everything else. Debian builds OpenSSL with kernel TLS, mediasoup's own copy is built without.
//
// With kernel TLS, OpenSSL asks each output BIO through a control call whether the kernel does the encrypting.
// mediasoup's BIO callback answers 1 to every finished call it does not care about, which reads as "yes, the kernel
// does"; OpenSSL then never allocates its write buffer and the first ClientHello ends in SIGSEGV. So every callback
// is wrapped here: after a finished operation, the operation's own result goes back unchanged.
#pragma once

#include <openssl/bio.h>

#define BIO_set_callback_ex(bio, callback)                                                                   \
	BIO_set_callback_ex(                                                                                       \
	  (bio),                                                                                                   \
	  [](BIO* b, int operation, const char* data, size_t length, int argi, long argl, int result, size_t* done) \
	    -> long                                                                                                \
	  {                                                                                                        \
		  const long answer = callback(b, operation, data, length, argi, argl, result, done);                    \
		  return (operation & BIO_CB_RETURN) != 0 ? static_cast<long>(result) : answer;                          \
	  })
