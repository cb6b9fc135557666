/** What a person does with their account: register, verify the address, set passwords anew, change the address. */
@NullMarked
package io.lyceum.users.account;

import org.jspecify.annotations.NullMarked;
