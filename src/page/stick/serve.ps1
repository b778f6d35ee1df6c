# Hands out the product's own files of this folder to this computer alone. Written for the PowerShell every Windows
# has (2.0 and later); installs nothing, changes nothing, writes nothing. With the certificate that the set-up made
# it answers over https too, which Excel wants.
param([switch]$Quiet)
$ErrorActionPreference = 'Stop'
$root = [IO.Path]::GetFullPath((Split-Path -Parent $MyInvocation.MyCommand.Path)).TrimEnd('\') + '\'
# own files
$files = ''.Split('|')
# port of https; 0: the page alone, over http
$secure = 0
# The set-up gives its certificate this name.
$certificateName = 'Taizhang localhost'
$types = @{
  '.css' = 'text/css; charset=utf-8'
  '.html' = 'text/html; charset=utf-8'
  '.js' = 'text/javascript; charset=utf-8'
  '.json' = 'application/json; charset=utf-8'
  '.md' = 'text/plain; charset=utf-8'
  '.png' = 'image/png'
  '.txt' = 'text/plain; charset=utf-8'
  '.webmanifest' = 'application/manifest+json; charset=utf-8'
  '.xlsx' = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
}

# Whether the browser asked for this computer by a name of its own: another name may have been made to point here.
function Test-Host($head, $port) {
  $match = [regex]::Match($head, '(?im)^Host:[ \t]*([^\r\n]*?)[ \t]*\r?$')
  foreach ($name in 'localhost', '127.0.0.1', '[::1]') {
    if ($match.Groups[1].Value -eq "${name}:$port") { return $true }
  }
  return $false
}

# The file an address means; null when it is none of the product's own, or a link to somewhere else.
function Find-File($address) {
  $path = [Uri]::UnescapeDataString($address.Split('?')[0])
  if ($path -eq '/') { $path = '/index.html' }
  if (-not $path.StartsWith('/') -or $files -cnotcontains $path.Substring(1)) { return $null }
  $whole = $root.TrimEnd('\')
  foreach ($part in $path.Substring(1).Split('/')) {
    $whole += '\' + $part
    try { $facts = [IO.File]::GetAttributes($whole) } catch { return $null }
    if ($facts -band [IO.FileAttributes]::ReparsePoint) { return $null }
  }
  return $whole
}

function Send-Answer($stream, $status, $type, [byte[]]$body, $withBody) {
  $head = "HTTP/1.1 $status`r`nServer: taizhang`r`nContent-Type: $type`r`nContent-Length: $($body.Length)`r`n" +
    "Cache-Control: no-cache`r`nX-Content-Type-Options: nosniff`r`nReferrer-Policy: no-referrer`r`n" +
    "Connection: close`r`n`r`n"
  $bytes = [Text.Encoding]::ASCII.GetBytes($head)
  $stream.Write($bytes, 0, $bytes.Length)
  if ($withBody) { $stream.Write($body, 0, $body.Length) }
  $stream.Flush()
}

function Answer($stream, $head, $port) {
  $words = $head.Substring(0, $head.IndexOf("`r")).Split(' ')
  $none = New-Object byte[] 0
  if ($words.Length -lt 2 -or ($words[0] -ne 'GET' -and $words[0] -ne 'HEAD')) {
    Send-Answer $stream '405 Method Not Allowed' 'text/plain' $none $true
    return
  }
  if (-not (Test-Host $head $port)) {
    Send-Answer $stream '421 Misdirected Request' 'text/plain' $none $true
    return
  }
  $file = Find-File $words[1]
  if ($file -eq $null) {
    Send-Answer $stream '404 Not Found' 'text/plain' $none $true
    return
  }
  $type = $types[[IO.Path]::GetExtension($file).ToLower()]
  if ($type -eq $null) { $type = 'application/octet-stream' }
  Send-Answer $stream '200 OK' $type ([IO.File]::ReadAllBytes($file)) ($words[0] -eq 'GET')
}

# A port of this computer alone; null when it is taken.
function Open-Port($port) {
  try {
    $listener = New-Object Net.Sockets.TcpListener ([Net.IPAddress]::Loopback), $port
    $listener.ExclusiveAddressUse = $true
    $listener.Start()
    return $listener
  } catch { return $null }
}

# Whether what has the port is one of us, started before.
function Test-Ours($port) {
  try {
    $request = [Net.WebRequest]::Create("http://127.0.0.1:$port/")
    $request.Proxy = $null
    $request.Timeout = 2000
    $answer = $request.GetResponse()
    $name = $answer.Headers['Server']
    $answer.Close()
    return $name -eq 'taizhang'
  } catch { return $false }
}

function Find-Certificate {
  $store = New-Object Security.Cryptography.X509Certificates.X509Store 'My', 'CurrentUser'
  $store.Open('ReadOnly')
  $found = $null
  foreach ($one in $store.Certificates) {
    if ($one.FriendlyName -eq $certificateName -and $one.HasPrivateKey -and $one.NotAfter -gt (Get-Date)) {
      $found = $one
    }
  }
  $store.Close()
  return $found
}

# A browser at the door; it is heard whenever it has spoken, so that one that says nothing yet keeps nobody waiting.
function Open-Connection($door) {
  $client = $door.listener.AcceptTcpClient()
  $client.SendTimeout = 10000
  $one = @{
    client = $client; stream = $client.GetStream(); port = $door.port; head = ''
    buffer = (New-Object byte[] 4096); shaken = $true; since = (Get-Date); pending = $null
  }
  if ($door.certificate -eq $null) {
    $one.pending = $one.stream.BeginRead($one.buffer, 0, $one.buffer.Length, $null, $null)
    return $one
  }
  $one.shaken = $false
  $one.stream = New-Object Net.Security.SslStream $one.stream, $false
  $tls = [Security.Authentication.SslProtocols]::Tls12
  $one.pending = $one.stream.BeginAuthenticateAsServer($door.certificate, $false, $tls, $false, $null, $null)
  return $one
}

# Goes on with a connection as far as its browser has spoken; false when it is over.
function Step-Connection($one) {
  if (-not $one.pending.IsCompleted) { return ((Get-Date) - $one.since).TotalSeconds -lt 20 }
  if (-not $one.shaken) {
    $one.stream.EndAuthenticateAsServer($one.pending)
    $one.shaken = $true
  } else {
    $count = $one.stream.EndRead($one.pending)
    if ($count -eq 0) { return $false }
    $one.head += [Text.Encoding]::ASCII.GetString($one.buffer, 0, $count)
    if ($one.head.Contains("`r`n`r`n")) {
      Answer $one.stream $one.head $one.port
      return $false
    }
    if ($one.head.Length -gt 16384) { return $false }
  }
  $one.pending = $one.stream.BeginRead($one.buffer, 0, $one.buffer.Length, $null, $null)
  return $true
}

$doors = @()
$mine = $true
foreach ($port in 8080..8129) {
  $listener = Open-Port $port
  if ($listener -ne $null) {
    $doors = @(@{ listener = $listener; port = $port; certificate = $null })
    break
  }
  if (Test-Ours $port) {
    $mine = $false
    break
  }
}
if ($mine -and $doors.Length -eq 0) {
  Write-Host '8080 到 8129 的端口都被占用了，打不开。请重新启动电脑后再试。'
  exit 1
}

$address = "http://localhost:$port/"
Write-Host "台账助手：$address"
if (-not $mine) { Write-Host '网页已经开着，用的是同一个。' }
if ($secure -ne 0) {
  $certificate = Find-Certificate
  $listener = $null
  if ($certificate -ne $null) { $listener = Open-Port $secure }
  if ($listener -ne $null) {
    $doors += @{ listener = $listener; port = $secure; certificate = $certificate }
    Write-Host "加载项：https://localhost:$secure/addin/taskpane.html（网页也在 https://localhost:$secure/）"
  } elseif ($certificate -ne $null -and $mine) {
    Write-Host "没有 HTTPS：$secure 端口被别的程序占用了。网页照常能用，Excel 加载项用不了。"
  } elseif ($certificate -eq $null) {
    Write-Host '只有网页；要在 Excel 里用，请先双击“安装.cmd”，由它做好这台电脑的证书。'
  }
}
if (-not $Quiet) {
  Write-Host '浏览器里已经打开；没有打开的，请把上面第一个地址抄到浏览器里。'
  try { Start-Process $address } catch { }
}
# Everything is served already by one that was started before.
if ($doors.Length -eq 0) { exit 0 }
Write-Host '用的时候不要关这个窗口，用完再关。数据只在这台电脑上。'

$waiting = New-Object Collections.ArrayList
while ($true) {
  foreach ($door in $doors) {
    while ($door.listener.Pending()) {
      try { [void]$waiting.Add((Open-Connection $door)) } catch { }
    }
  }
  $isIdle = $true
  foreach ($one in @($waiting)) {
    if ($one.pending.IsCompleted) { $isIdle = $false }
    try { $goesOn = Step-Connection $one } catch { $goesOn = $false }
    if ($goesOn) { continue }
    try { $one.stream.Close() } catch { }
    $one.client.Close()
    $waiting.Remove($one)
  }
  if ($isIdle) { Start-Sleep -Milliseconds 15 }
}
