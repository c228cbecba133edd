/** The server that the command line brings along for the live page; openHAB has its own. */
package org.openhab.binding.ultrasonic.web.jetty;
